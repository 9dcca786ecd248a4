import type { DossierRow } from '../../../bridge/dossiers/schema.ts';
import { to } from '../../flow/route.ts';
import { taskTexts } from '../../text/task.ts';
import { useContactDossiers } from '../hooks/reads.ts';
import { useText } from '../hooks/useText.ts';
import { Dots } from '../parts/Dots.tsx';
import { List } from '../parts/List.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Row } from '../parts/Row.tsx';
import { Section } from '../parts/Section.tsx';
import { TermBadge } from '../parts/TermBadge.tsx';
import { Remark } from './Remark.tsx';

const Dossier = ({ dossier: { number, description, status, handler, open, deadline } }: { readonly dossier: DossierRow }) => (
  <Row href={to.dossier(number)} title={description}>
    <Dots of={[number, status.description, handler?.name]} />
    {open && <TermBadge deadline={deadline} />}
  </Row>
);

/** What runs or ran for this reporter already: whoever judges a new complaint wants to know. Read after the task itself. */
export const OtherDossiers = ({ contact }: { readonly contact: string }) => {
  const text = useText(taskTexts);
  const read = useContactDossiers(contact);
  const count = read.data?.items.length;
  return (
    <Section title={text.otherDossiers} {...(count !== undefined && { count })}>
      <Loaded of={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Remark>{text.noOtherDossiers}</Remark>
          ) : (
            <List label={text.otherDossiers}>
              {items.map((dossier) => (
                <Dossier key={dossier.id} dossier={dossier} />
              ))}
            </List>
          )
        }
      </Loaded>
    </Section>
  );
};

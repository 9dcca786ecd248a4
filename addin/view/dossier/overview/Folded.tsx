import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { updateFormName } from '../../../flow/dossier/forms.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { waysOf } from '../../../flow/dossier/ways.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useKept } from '../../hooks/useKept.ts';
import { useText } from '../../hooks/useText.ts';
import { Contact } from '../../parts/Contact.tsx';
import { Documents } from '../../parts/Documents.tsx';
import { Section } from '../../parts/Section.tsx';
import type { Ground } from '../Ground.tsx';
import { commentMoment, interactionMoment, Moments } from './Moments.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { Ways } from './Ways.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

const Timeline = ({ dossier }: { readonly dossier: DossierView }) => {
  const text = useText(dossierTexts);
  const moments = dossier.timeline.map(({ date, kind, text: words, who }, index) => ({
    key: String(index),
    date,
    about: [text.timelineKinds[kind], who],
    words: [words],
  }));
  return <Moments label={text.timeline} moments={moments} />;
};

interface RecordProps {
  readonly dossier: DossierView;
  readonly what: 'interactions' | 'comments' | 'documents';
  /** What there is of it. */
  readonly children: ReactNode;
}

/** A part of the record; while there is nothing in it, it tells what comes here and how. */
const Record = ({ dossier, what, children }: RecordProps) => {
  const styles = useStyles();
  const text = useText(dossierTexts);
  const { length } = dossier[what];
  const teaches = dossier.open ? text.empty[what] : text.nothingWasHere;
  return (
    <Section title={text[what]} count={length}>
      {length === 0 ? <div className={styles.quiet}>{teaches}</div> : children}
    </Section>
  );
};

const Records = ({ dossier }: { readonly dossier: DossierView }) => {
  const text = useText(dossierTexts);
  const { number, open, interactions, comments, documents } = dossier;
  return (
    <>
      <Record dossier={dossier} what="interactions">
        <Moments label={text.interactions} moments={interactions.map(interactionMoment)} />
      </Record>
      <Record dossier={dossier} what="comments">
        <Moments label={text.comments} moments={comments.map(commentMoment)} />
      </Record>
      <Record dossier={dossier} what="documents">
        <Documents documents={documents} editable={open} place={{ number, lineNumber: null }} again={(id) => toDossier.letterAgain(number, id)} />
      </Record>
    </>
  );
};

/** All that is not the work itself, one click away. */
export const Folded = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(dossierTexts);
  const { dossier } = ground;
  const updating = useKept([updateFormName(dossier.number)]);
  return (
    <div>
      <Records dossier={dossier} />
      {dossier.parties.map(({ role, contact }) => (
        <Section key={`${role}${contact.number}`} title={text.parties[role]} count={contact.name}>
          <Contact contact={contact} />
        </Section>
      ))}
      <Section title={text.timeline} count={dossier.timeline.length}>
        <Timeline dossier={dossier} />
      </Section>
      {dossier.open && (
        <>
          <Section title={text.update.title} open={updating.length > 0}>
            <UpdateForm ground={ground} />
          </Section>
          <Section title={text.more}>
            <Ways of={waysOf(dossier).folded} number={dossier.number} />
          </Section>
        </>
      )}
    </div>
  );
};

import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { updateFormName } from '../../../flow/dossier/forms.ts';
import { dossierTexts } from '../../../text/dossier.ts';
import { useKept } from '../../hooks/useKept.ts';
import { useText } from '../../hooks/useText.ts';
import { Contact } from '../../parts/Contact.tsx';
import { Documents } from '../../parts/Documents.tsx';
import { Section } from '../../parts/Section.tsx';
import type { Ground } from '../Ground.tsx';
import { commentMoment, interactionMoment, Moments } from './Moments.tsx';
import { UpdateForm } from './UpdateForm.tsx';

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

/** All that is not the work itself, one click away. What is empty is left out. */
export const Folded = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(dossierTexts);
  const { dossier } = ground;
  const updating = useKept([updateFormName(dossier.number)]);
  const { interactions, comments, documents, timeline, parties } = dossier;
  return (
    <div>
      {interactions.length > 0 && (
        <Section title={text.interactions} count={interactions.length}>
          <Moments label={text.interactions} moments={interactions.map(interactionMoment)} />
        </Section>
      )}
      {comments.length > 0 && (
        <Section title={text.comments} count={comments.length}>
          <Moments label={text.comments} moments={comments.map(commentMoment)} />
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={text.documents} count={documents.length}>
          <Documents documents={documents} />
        </Section>
      )}
      {parties.map(({ role, contact }) => (
        <Section key={`${role}${contact.number}`} title={text.parties[role]} count={contact.name}>
          <Contact contact={contact} />
        </Section>
      ))}
      <Section title={text.timeline} count={timeline.length}>
        <Timeline dossier={dossier} />
      </Section>
      {dossier.open && (
        <Section title={text.update.title} open={updating.length > 0}>
          <UpdateForm ground={ground} />
        </Section>
      )}
    </div>
  );
};

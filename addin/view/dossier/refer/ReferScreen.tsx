import { mayRefer } from '../../../flow/dossier/check.ts';
import { toDossier } from '../../../flow/dossier/place.ts';
import { to } from '../../../flow/route.ts';
import { referTexts } from '../../../text/refer.ts';
import { useText } from '../../hooks/useText.ts';
import { useTemplates } from '../../letter/useTemplates.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import type { Ground } from '../Ground.tsx';
import { Standing, WhileOpen } from '../Standing.tsx';
import { ReferForm } from './ReferForm.tsx';

const Refer = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(referTexts);
  const { dossier, lookups } = ground;
  const templates = useTemplates({ dossier: dossier.number });
  return (
    <Page title={text.title} sub={dossier.number} back={to.dossier(dossier.number)}>
      <Loaded of={templates}>
        {(known) => {
          const template = known.find(({ code }) => code === lookups.codes.letters.referral);
          if (template === undefined) return <Empty title={text.noTemplate.title}>{text.noTemplate.what}</Empty>;
          return <ReferForm ground={ground} template={template} />;
        }}
      </Loaded>
    </Page>
  );
};

/** Refers the complainant to an external body: the talk recorded and the letter made with one button (E1, R8). */
export const ReferScreen = ({ ground }: { readonly ground: Ground }) => {
  const text = useText(referTexts);
  const { dossier } = ground;
  const check = { label: text.toCheck, address: toDossier.check(dossier.number) };
  return (
    <WhileOpen page={text.title} dossier={dossier}>
      {mayRefer(dossier) ? <Refer ground={ground} /> : <Standing page={text.title} number={dossier.number} {...text.notYet} way={check} />}
    </WhileOpen>
  );
};

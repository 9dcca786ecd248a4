import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import { toDossier } from '../../flow/dossier/place.ts';
import { documentTexts } from '../../text/document.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({ link: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular } });

interface MakeAgainLinkProps {
  readonly document: DocumentRow;
  /** The dossier's. */
  readonly number: string;
}

/** To the form of a letter, filled in as it was. */
export const MakeAgainLink = ({ document: { id, fileName }, number }: MakeAgainLinkProps) => {
  const styles = useStyles();
  const text = useText(documentTexts).again;
  return (
    <Button as="a" className={styles.link} href={toDossier.letterAgain(number, id)} aria-label={text.of(fileName)}>
      {text.title}
    </Button>
  );
};

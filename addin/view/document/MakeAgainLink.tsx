import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DocumentRow } from '../../../bridge/contacts/schema.ts';
import { documentTexts } from '../../text/document.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({ link: { minWidth: 'auto', padding: '5px 7px', fontWeight: tokens.fontWeightRegular } });

interface MakeAgainLinkProps {
  readonly document: DocumentRow;
  /** Where it is made again. */
  readonly href: string;
}

/** To the form of a letter, filled in as it was. */
export const MakeAgainLink = ({ document: { fileName }, href }: MakeAgainLinkProps) => {
  const styles = useStyles();
  const text = useText(documentTexts).again;
  return (
    <Button as="a" className={styles.link} href={href} aria-label={text.of(fileName)}>
      {text.title}
    </Button>
  );
};

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { stepsTexts } from '../../../text/steps.ts';
import { useText } from '../../hooks/useText.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  remove: { position: 'absolute', top: '4px', right: '4px', zIndex: 1, minWidth: 'auto' },
});

interface CardProps {
  readonly about: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** Something added by hand, which may be taken away again. */
export const Card = ({ about, onRemove, children }: CardProps) => {
  const styles = useStyles();
  const text = useText(stepsTexts);
  return (
    <div className={styles.card} role="group" aria-label={about}>
      {children}
      <Button
        className={styles.remove}
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={text.removeOf(about)}
        title={text.remove}
        onClick={onRemove}
      />
    </div>
  );
};

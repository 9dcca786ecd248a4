import { makeStyles, tokens } from '@fluentui/react-components';
import { commonTexts } from '../../text/common.ts';
import { useLate } from '../hooks/useLate.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  bones: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px 0' },
  bone: {
    height: '40px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
});

/** Faster than this nobody notices waiting, and grey bars would only flicker. */
const lateMs = 300;

export const Skeleton = ({ bones = 4 }: { readonly bones?: number }) => {
  const styles = useStyles();
  const text = useText(commonTexts);
  if (!useLate(lateMs)) return null;
  return (
    <div className={styles.bones} role="status" aria-label={text.loading}>
      {Array.from({ length: bones }, (_, bone) => (
        <div key={bone} className={styles.bone} />
      ))}
    </div>
  );
};

import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 16px 24px', maxWidth: '720px' },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  back: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '32px',
    height: '32px',
    marginLeft: '-8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    fontSize: '20px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  title: {
    margin: 0,
    paddingTop: '4px',
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  sub: { color: tokens.colorNeutralForeground2, lineHeight: '20px' },
});

interface PageProps {
  /** Empty while it is not known yet. */
  readonly title: string;
  /** Under the title: number, state. */
  readonly sub?: ReactNode;
  /** Where *Terug* goes. */
  readonly back: string;
  readonly children: ReactNode;
}

/** A screen with its head. The title takes the focus when the screen opens, unless a field already has it. */
export const Page = ({ title, sub, back, children }: PageProps) => {
  const styles = useStyles();
  const text = useText(commonTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <a className={styles.back} href={back} aria-label={text.back} title={text.back}>
          <ArrowLeftRegular />
        </a>
        <div>
          {title !== '' && (
            <h1 className={styles.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
          )}
          {sub !== undefined && <div className={styles.sub}>{sub}</div>}
        </div>
      </header>
      {children}
    </main>
  );
};

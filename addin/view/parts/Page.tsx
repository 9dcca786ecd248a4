import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { commonTexts } from '../../text/common.ts';
import { useText } from '../hooks/useText.ts';
import { isFocusFree } from './focus.ts';
import { useHiddenStyles } from './hidden.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 16px 24px', maxWidth: '720px' },
  roomy: { maxWidth: '960px' },
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
  /** Empty while it is not known yet: whoever hears the screen is told that it is coming. */
  readonly title: string;
  /** Under the title: number, state. */
  readonly sub?: ReactNode;
  /** Where *Terug* goes. */
  readonly back: string;
  /** For a screen of two columns. */
  readonly roomy?: boolean;
  readonly children: ReactNode;
}

/** A screen with its head. The title takes the focus when the screen opens, unless a field already has it. */
export const Page = ({ title, sub, back, roomy = false, children }: PageProps) => {
  const styles = { ...useHiddenStyles(), ...useStyles() };
  const text = useText(commonTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocusFree()) heading.current?.focus();
  }, []);
  return (
    <main className={mergeClasses(styles.page, roomy && styles.roomy)}>
      <header className={styles.head}>
        <a className={styles.back} href={back} aria-label={text.back} title={text.back}>
          <ArrowLeftRegular />
        </a>
        <div>
          <h1 className={title === '' ? styles.hidden : styles.title} ref={heading} tabIndex={-1}>
            {title === '' ? text.loading : title}
          </h1>
          {sub !== undefined && <div className={styles.sub}>{sub}</div>}
        </div>
      </header>
      {children}
    </main>
  );
};

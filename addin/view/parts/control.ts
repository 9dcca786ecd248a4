import { makeStyles, tokens } from '@fluentui/react-components';

/** Native controls in Fluent's clothes: Fluent's own cost 3 to 20 KB each (docs/pane-size.md). */
export const useControlStyles = makeStyles({
  control: {
    width: '100%',
    minWidth: 0,
    minHeight: '32px',
    padding: '5px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  area: { minHeight: '80px', resize: 'vertical', lineHeight: '20px', fieldSizing: 'content' },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
});

import { makeStyles } from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

interface FormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  /** Esc folds the form; what was typed stays. */
  readonly onFold?: () => void;
  readonly children: ReactNode;
}

const sends = (event: KeyboardEvent): boolean => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** Enter finishes it, in a text of several lines Ctrl+Enter; Esc folds it. */
export const Form = ({ label, onSubmit, onFold, children }: FormProps) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onFold !== undefined) {
      // What the form stands in stays open.
      event.preventDefault();
      onFold();
    }
    if (sends(event)) onSubmit();
  };
  return (
    <form className={useStyles().form} aria-label={label} noValidate onSubmit={submit} onKeyDown={keys}>
      {children}
    </form>
  );
};

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { EditorTemplate } from '../../../bridge/letters/editor/schema.ts';
import { templatesPath } from '../../flow/editor/paths.ts';
import { to } from '../../flow/route.ts';
import { editorTexts } from '../../text/editor.ts';
import { useRead } from '../hooks/reads.ts';
import { goTo } from '../hooks/useRoute.ts';
import { useText } from '../hooks/useText.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Dots } from '../parts/Dots.tsx';
import { Empty } from '../parts/Empty.tsx';
import { List } from '../parts/List.tsx';
import { LoadedPage } from '../parts/LoadedPage.tsx';
import { Page } from '../parts/Page.tsx';
import { Row } from '../parts/Row.tsx';
import { usePublished } from './usePublished.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

const TemplateRow = ({ template }: { readonly template: EditorTemplate }) => {
  const text = useText(editorTexts).list;
  const published = usePublished();
  return (
    <Row href={to.template(template.code)} title={template.title}>
      <Dots of={[template.code, text.version(template.version), template.own ? text.own : text.shipped]} />
      <Dots of={[published(template)]} />
    </Row>
  );
};

/** The letter templates, each with the version that everybody has now. */
export const TemplatesScreen = () => {
  const styles = useStyles();
  const text = useText(editorTexts).list;
  return (
    <LoadedPage of={useRead<readonly EditorTemplate[]>({ kind: 'work', path: templatesPath })} back={to.work()}>
      {(templates) => (
        <Page title={text.title} back={to.work()}>
          <div className={styles.quiet}>{text.intro}</div>
          {templates.length === 0 && <Empty title={text.empty.title}>{text.empty.what}</Empty>}
          <List label={text.title}>
            {templates.map((template) => (
              <TemplateRow key={template.code} template={template} />
            ))}
          </List>
          <ActionBar>
            <Button appearance="primary" onClick={() => goTo(to.newTemplate())}>
              {text.new}
            </Button>
          </ActionBar>
        </Page>
      )}
    </LoadedPage>
  );
};

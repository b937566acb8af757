import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import {
  canDoToTable,
  doToTable,
  tableDeedNames,
  tableDeeds,
} from '../../../editor/nodes/table/table-commands';
import { MenuItem, ToolMenu } from './tool-menu';

/** What can be done to the table the caret is in. */
export function TableMenu({ editor }: { readonly editor: Editor }): ReactNode {
  return (
    <ToolMenu word="Table" onClosed={() => editor.view.focus()}>
      <TableItems editor={editor} />
    </ToolMenu>
  );
}

/** Drawn when the menu opens, so that what can be done is asked then and not at every key. */
function TableItems({ editor }: { readonly editor: Editor }): ReactNode {
  return tableDeeds.map((deed) => (
    <MenuItem
      key={deed}
      name={tableDeedNames[deed]}
      isDisabled={!canDoToTable(editor, deed)}
      onChoose={() => doToTable(editor, deed)}
    />
  ));
}

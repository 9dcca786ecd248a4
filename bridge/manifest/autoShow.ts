/** The name by which Office finds the pane that opens by itself with a document; Office's own word. */
export const autoShow = 'Office.AutoShowTaskpaneWithDocument';

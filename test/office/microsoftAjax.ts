/**
 * The little of Microsoft's AJAX library (3.5, on Microsoft's servers only) that Outlook's part of office.js touches.
 * The browser runs this text.
 */
export const ajaxStub = `(() => {
  const registerNamespace = (name) => name.split('.').reduce((parent, part) => (parent[part] ??= {}), window);
  window.Type = { registerNamespace, registerClass: () => undefined };
  class StringBuilder {
    constructor(text = '') { this.text = text; }
    append(more) { this.text += more; return this; }
    toString() { return this.text; }
  }
  const JavaScriptSerializer = { serialize: JSON.stringify, deserialize: JSON.parse };
  window.Sys = { StringBuilder, Serialization: { JavaScriptSerializer }, Debug: { trace: () => undefined } };
  Function._validateParams = () => null;
  Function.createCallback = (call, context) => function (...given) { return call.apply(this, [...given, context]); };
  Function.createDelegate = (instance, call) => (...given) => call.apply(instance, given);
  Function.prototype.registerClass = function () { return this; };
  const faults = ['argument', 'argumentNull', 'argumentType', 'argumentOutOfRange', 'argumentUndefined', 'invalidOperation', 'notImplemented', 'parameterCount'];
  for (const fault of faults) Error[fault] = (...said) => Object.assign(new Error(fault + ': ' + said.join(', ')), { name: 'Sys.' + fault });
  Error.create = (message) => new Error(message);
  String.format = (text, ...values) => text.replace(/\\{(\\d+)\\}/gu, (_, place) => values[place]);
})();`;

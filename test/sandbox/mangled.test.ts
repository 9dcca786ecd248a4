import { expect } from 'chai';
import { mangled } from '../../sandbox/erp/pages/mangled.ts';

describe('sandbox: the name of a control in OData', () => {
  const cases: readonly (readonly [control: string, name: string])[] = [
    ['Nr.', 'Nr'],
    ['Omschrijving', 'Omschrijving'],
    ['Leefbaarheidsdossiernr.', 'Leefbaarheidsdossiernr'],
    ['Toegewezen aan (code)', 'Toegewezen_aan_code'],
    ['(code) toegewezen', '_code_toegewezen'],
    ['% voltooid', 'Percent_voltooid'],
    ['Korting %', 'Korting_Percent'],
    ['1e termijn', '_x0031_e_termijn'],
    ['E-mail', 'E_mail'],
    ['Land-/regiocode', 'Land_regiocode'],
    ['Eenheidnr. (OGE)', 'Eenheidnr_OGE'],
    ["Foto's", 'Foto_x0027_s'],
    ["Adres in 's-Hertogenbosch", 'Adres_in__x0027_s_Hertogenbosch'],
    ['Datum + tijd', 'Datum__x002B__tijd'],
    ['Van – tot', 'Van__x2013__tot'],
    ['Geüpload op', 'Geüpload_op'],
    ['Status_2', 'Status_2'],
    ['Status_ 2.', 'Status_2'],
    ['Soort: "vast" \\ los', 'Soort_vast_los'],
  ];
  for (const [control, name] of cases) {
    it(`makes ${name} of ${control}`, () => expect(mangled(control)).to.equal(name));
  }
});

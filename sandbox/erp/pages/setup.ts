import type { Pages } from './page.ts';

const coded = (service: string) => ({ service, controls: { code: 'Code', description: 'Omschrijving' } }) as const;

/** People, and the codes that work is sorted by. */
export const setupPages = {
  employees: {
    service: 'Medewerkers',
    controls: {
      code: 'Code',
      name: 'Naam',
      email: 'E-mail',
      phoneNumber: 'Telefoonnr.',
      jobTitle: 'Functie',
      blocked: 'Geblokkeerd',
    },
  },
  teams: { service: 'Teams', controls: { code: 'Code', name: 'Naam' } },
  teamMembers: { service: 'Teammedewerkers', controls: { teamCode: 'Teamcode', employeeCode: 'Medewerkercode' } },
  contacts: {
    service: 'Contacten',
    controls: {
      number: 'Nr.',
      type: 'Soort',
      displayName: 'Naam',
      salutation: 'Aanhef',
      addressLine1: 'Adres',
      addressLine2: 'Adres 2',
      postalCode: 'Postcode',
      city: 'Plaats',
      country: 'Land-/regiocode',
      email: 'E-mail',
      phoneNumber: 'Telefoonnr.',
      mobilePhoneNumber: 'Mobiel telefoonnr.',
      companyNumber: 'Bedrijfsnr.',
      unitNumber: 'Eenheidnr. (OGE)',
      correspondenceType: 'Correspondentiesoort',
      privacyBlocked: 'Geblokkeerd i.v.m. privacy',
    },
  },
  dossierTypes: coded('Dossiertypen'),
  dossierStatuses: coded('Dossierstatussen'),
  dossierClosingReasons: coded('Dossierafhandelingsredenen'),
  lineClosingReasons: coded('Klachtafhandelingen'),
  livabilityActions: coded('Leefbaarheidsacties'),
  interactionTemplates: coded('Interactiesjablonen'),
  processTemplates: coded('Processtappensjablonen'),
  processSteps: {
    service: 'Processtappen',
    controls: {
      processTemplateCode: 'Sjablooncode',
      lineNumber: 'Regelnr.',
      actionCode: 'Actiecode',
      description: 'Omschrijving',
      dateFormula: 'Datumformule',
    },
  },
} as const satisfies Pages;

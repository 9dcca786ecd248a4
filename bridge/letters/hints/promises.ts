/** Promises that say nothing of when they will be kept. */
import { saysWhen } from './dates.ts';

/** A promise of something the tenant will wait for. */
const promises: readonly RegExp[] = [
  /\b(?:wij|we) (?:zullen|gaan)\b/iu,
  /\b(?:zullen|gaan) (?:wij|we)\b/iu,
  /\b(?:neemt|nemen)\b[^.!?]*\bcontact\b[^.!?]*\b(?:met u|op)\b/iu,
  /\b(?:hoort|krijgt|ontvangt) u\b[^.!?]*\b(?:van (?:ons|mij)|bericht|antwoord)\b/iu,
  /\bu (?:hoort|krijgt|ontvangt)\b[^.!?]*\b(?:van (?:ons|mij)|bericht|antwoord)\b/iu,
  /\b(?:komen|kom) (?:wij |we |ik )?(?:hier|er|daar)?(?:op)? ?(?:bij u )?(?:op )?terug\b/iu,
  /\b(?:houden|houd|hou) (?:wij |we |ik )?u (?:hiervan |daarvan |hierover |daarover )?op de hoogte\b/iu,
  /\b(?:laten|laat) (?:wij |we |ik )?(?:het |dit |dat )?u (?:het |dit |dat )?(?:nog |later |dan )?weten\b/iu,
];

/** Words that sound like a term and are none. */
const vague =
  /\b(?:(?:zo|zeer) (?:spoedig|snel) mogelijk|zo gauw mogelijk|z\.s\.m\.|binnenkort|(?:zeer )?spoedig|te zijner tijd|t\.z\.t\.|op (?:korte|afzienbare) termijn|binnen afzienbare tijd|binnen een redelijke termijn|in de (?:nabije )?toekomst|op een later moment|een dezer dagen)(?![\p{L}\d])/iu;

/** What is asked of the tenant is no promise of ours. */
const request = /^(?:wilt|kunt|stuur|bel|mail|laat|meld|geef|neem|reageer|betaal|lever)\b|\b(?:verzoeken (?:wij )?u|wij vragen u|vragen wij u|dient u|moet u|u moet|kunt u|u kunt|wilt u)\b/iu;

/** Only if something else happens first: until then nothing is promised. */
const conditional = /^(?:dan|als|wanneer|indien|mocht|mochten|zodra|zo niet|is dat|lukt)\b|\b(?:als|indien|wanneer|zodra)\b/iu;

/** Somebody who tells their plan, not the association: `Wij gaan ervan uit dat …`. */
const noPromise = /\b(?:gaan|ga) (?:wij |we |ik )?(?:er|hier|daar)(?:van|mee|over)?\b[^.!?]*\b(?:uit|akkoord|om)\b|\bgaat (?:het|dit) om\b|\b(?:gaan|ga) (?:wij |we |ik )?(?:niet )?akkoord\b/iu;

const isPromise = (sentence: string): boolean => {
  if (sentence.endsWith('?') || request.test(sentence)) return false;
  if (vague.test(sentence)) return true;
  return promises.some((pattern) => pattern.test(sentence)) && !conditional.test(sentence) && !noPromise.test(sentence);
};

/** The promises of a text without a date or a term in them, or in the sentence before or after. */
export const promisesWithoutDate = (sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence, at) => isPromise(sentence) && !saysWhen(sentences.slice(Math.max(0, at - 1), at + 2).join(' ')));

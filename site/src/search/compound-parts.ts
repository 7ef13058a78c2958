/**
 * Dutch writes compounds as one word, and no stemmer takes them apart: who types "problemen" does not find "slaapproblemen".
 * These are the parts of which the compounds of this field are made, and of which each makes sense alone.
 */
const PARTS: ReadonlySet<string> = new Set(
  (
    'aandacht aanval aanvallen advies alcohol angst angsten arts beeld begeleider begeleiding beleid bureau campus centrum check ' +
    'dag dagen dip docent drank druk drugs eenzaamheid examen examens faal familie gedachte gedachten gedrag geld genoot genoten ' +
    'geweld gewoonte gezin gezondheid groep groepen hogeschool huis hulp hulplijn huur jaar jongeren kamer kans keuze klacht klachten ' +
    'kot kracht kring leven levens lichaam liefde liefdes lijn maaltijd medicatie methode misbruik monitor motivatie nacht nood nummer ' +
    'oefening oefeningen ouder ouders paniek patroon pijn plan planner planning prestatie probleem problemen programma psychologe ' +
    'psychologen psycholoog punt punten relatie relaties ritme rouw ruzie schaamte school schuld schulden seks slaap slapen somberheid ' +
    'sport stemming steun stoornis stoornissen stress student studenten studie studies taak tekort telefoon test therapie thuis tijd uren ' +
    'verdriet vereniging verhaal verhalen verlies vermogen verslaving voeding voorzieningen vraag vragen vriend vrienden vrees ' +
    'wachtlijst week weken welzijn werk woning zelf zelfbeeld zelfhulp zelfmoord zelftest zelfvertrouwen ziekte zorg zorgen'
  ).split(' '),
);

/** What may stand between two parts: "student-en-psycholoog", "leven-s-vraag". */
const LINKS = ['', 's', 'e', 'en', 'n'];

const SHORTEST_PART = 3;

/**
 * The parts of a Dutch compound, or none when it cannot be split into known parts: `compoundParts('slaapproblemen')` gives
 * `['slaap', 'problemen']`. The word is in small letters.
 */
export function compoundParts(word: string): readonly string[] {
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
    const first = word.slice(0, end);
    if (!PARTS.has(first)) continue;
    for (const link of LINKS) {
      if (!word.startsWith(link, end)) continue;
      const rest = word.slice(end + link.length);
      if (PARTS.has(rest)) return [first, rest];
      const further = rest.length > 2 * SHORTEST_PART ? compoundParts(rest) : [];
      if (further.length > 0) return [first, ...further];
    }
  }
  return [];
}

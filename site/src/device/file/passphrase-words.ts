import type { Locale } from '@moodspace/shared';

/**
 * Words for a passphrase that one can write down, say and type: short, plain, without accents, and none that could hurt. Made for this site. 256 in each
 * language, so that a word is one byte of chance.
 */
export const PASSPHRASE_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  nl: listed(`
    adem akker anker appel april arend atlas avond baai baken bakker balkon banaan bel berg berk bever bezem bij
    blad blauw bloem boek boer boog boom boot bord bos boter braam brief bril brood brug buurt cactus cello cirkel
    citroen dag dak dans deken deur dijk doos dorp draad droom druif duif duin eend eik eiland ekster emmer erwt
    ezel feest fiets fles fluit forel foto fruit gans garen gebak geel geit geur gids gitaar glas goud graan gras
    groen haard haas hagel hamer hand haring harp haven havik hazel heide helm hemel herfst hert heuvel hoed hond
    honing hooi hout huis iglo inkt jas juni kaart kaas kachel kalf kameel kano kast kat kers ketel kiezel kist
    klaver klei klok knoop koala koffer kokos komeet konijn koren kraan krant kreek krekel kroon kruid kwast
    ladder lamp land lantaarn laurier leeuw lente lepel linde maan maart mand mast meer melk merel mist molen mos
    muis munt muts muur naald nacht narcis nest noord noot oase oever olijf orgel otter oven paard pad palm panda
    papier parel park pen perzik piano pijl pinda plank poort potlood pruim raam raket regen reiger ring rivier
    robijn roos schaap schelp schip sjaal slak sleutel sneeuw soep spiegel ster stoel storm strand tafel tas tegel
    tent thee tijger toren touw trap trein tuin tulp uil vaas varen veer veld venster vijver vink vis vlag vlieger
    vlinder vogel vork vos vuur wafel water weg wiel wilg wind winter wol wolk wortel zaag zalm zand zebra zee
    zeil zilver zomer zon zout zwaan
  `),
  en: listed(`
    acorn almond amber anchor apple april apron arrow atlas autumn baker bamboo banana barn basil basket beach
    bean bear beaver bell bench berry bike birch bird biscuit blanket blue boat book bottle bowl bread breeze
    bridge broom brush butter button cabin cactus camel canal candle canoe carpet carrot castle cedar cello chair
    chalk cheese cherry circle clay clock cloud clover coast coffee comet copper coral cotton crane cricket crown
    cup curtain daisy dance dawn deer desk dolphin donkey door dove drum duck dune eagle elm ember fable falcon
    farm feather fern ferry field finch flag flute forest fork fox garden garlic gate ginger glass glove goat gold
    goose grape grass green guitar harbour harp hawk hazel heron hill honey horse house igloo indigo ink iris
    island ivory ivy jacket jam jasmine jelly juniper kayak kettle key kite koala ladder lagoon lake lamp lantern
    laurel lemon lentil lily lime linen lion magnet mango map maple marble meadow melon mint mirror mitten moon
    moss mountain nectar needle nest north nutmeg oak oasis ocean olive orange orchard otter owl paddle palm panda
    paper parcel parsley peach pear pebble pencil penguin pepper piano picnic pillow pine planet plum pocket pond
    poppy puffin pumpkin quill quilt rabbit rain raven ribbon rice ring river robin rocket rose ruby saddle sail
    salmon salt sand scarf shell ship silver slipper snow spoon spring star stone storm stream summer sun swan
    table tea tent thistle ticket tiger tower train tulip tunnel turtle valley velvet violin walnut water whale
    wheat willow window winter wool yarn zebra
  `),
};

function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

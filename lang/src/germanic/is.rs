//! Icelandic.

use super::{DateUnit, Label, LangPack};

/// The pack.
pub const PACK: LangPack = LangPack {
    tag: "is",
    stop_words: &["af", "allt", "að", "bara", "ef", "eftir", "einn", "eins", "ekki", "en", "er", "eru", "eða", "frá", "fyrir", "hafa", "haft", "hann", "hans", "hefur", "hennar", "hjá", "hún", "kom", "komið", "meira", "með", "meðal", "mjög", "nú", "og", "segir", "sem", "sig", "svo", "sér", "sína", "síðan", "til", "um", "undir", "upp", "var", "varð", "vegna", "vera", "verið", "verður", "við", "voru", "yfir", "á", "áður", "ég", "í", "úr", "þar", "það", "þeir", "þess", "þessi", "því", "þá", "þær"],
    months: &[&["jan", "janúar"], &["feb", "febrúar"], &["mar", "mars"], &["apr", "apríl"], &["maí"], &["jún", "júní"], &["júl", "júlí"], &["ágú", "ágúst"], &["sep", "september"], &["okt", "október"], &["nóv", "nóvember"], &["des", "desember"]],
    weekdays: &["fim", "fimmtudagur", "fös", "föstudagur", "lau", "laugardagur", "mið", "miðvikudagur", "mán", "mánudagur", "sun", "sunnudagur", "þri", "þriðjudagur"],
    date_words: &["dagsetning", "hinn", "kl", "klukkan", "þann"],
    date_units: &[(DateUnit::Hour, &["klst"]), (DateUnit::Minute, &["mín", "mínútur"])],
    ordinals: &["."],
    abbreviations: &["bls", "dr", "fr", "hr", "kl", "m.a", "mag", "nr", "próf", "sbr", "sk", "st", "tel", "u.þ.b", "þ.e"],
    final_abbreviations: &["e.kr", "f.kr", "jr", "o.fl", "o.s.frv"],
    month_first: false,
    and_words: &["og", "ásamt"],
    name_particles: &["af", "de", "van", "von"],
    labels: &[
        (Label::Byline, &["blaðamaður", "eftir", "höfundar", "höfundur", "ritstjóri", "skrifar", "skrifað af", "texti", "texti og myndir", "viðtal", "þýtt af", "þýðing"]),
        (Label::Role, &["aðstoðarritstjóri", "blaðamaður", "dagskrárgerðarmaður", "dálkahöfundur", "fréttamaður", "fréttaritari", "fréttastjóri", "gagnrýnandi", "lausapenni", "ljósmyndari", "pistlahöfundur", "ritstjóri", "íþróttafréttamaður", "þáttastjórnandi"]),
        (Label::Agency, &["afp", "ap", "fréttastofa", "fréttastofan", "ntb", "reuters", "ritstjórn", "ritzau", "íþróttadeild"]),
        (Label::Related, &["fleiri fréttir", "fyrri frétt", "greinin heldur áfram", "lesa alla greinina", "lesa einnig", "lesa meira", "lestu alla fréttina", "lestu einnig", "lestu meira", "meira um", "nánar", "nánar um málið", "næsta frétt", "sjá einnig", "sjá meira", "sjá nánar", "skyldar fréttir", "skylt efni", "tengdar fréttir", "tengdar greinar", "tengt efni"]),
        (Label::Caption, &["graf", "grafík", "kort", "ljósmynd", "ljósmyndir", "mynd", "mynd úr safni", "myndasafn", "myndatexti", "myndband", "myndir", "skjáskot", "tafla", "teikning"]),
        (Label::Credit, &["aðsend mynd", "getty images", "ljósmyndari", "mynd aðsend", "mynd úr safni", "safnmynd", "samsett mynd", "shutterstock", "skjáskot"]),
        (Label::Canonical, &["heimild", "heimildir", "hlekkur", "slóð", "upprunaleg grein", "url", "varanlegur hlekkur", "vefslóð"]),
        (Label::Published, &["birt", "birt þann", "birtist", "birtist fyrst", "dagsetning", "fyrst birt", "sett inn", "skrifað", "stofnað", "útgáfudagur"]),
        (Label::Updated, &["breytt", "síðast breytt", "síðast uppfært", "uppfærsla", "uppfært", "uppfært þann"]),
        (Label::Share, &["afrita hlekk", "afrita slóð", "deila", "deila frétt", "deila grein", "deila á facebook", "deila á twitter", "facebook", "fylgdu okkur", "prenta", "prenta grein", "senda", "senda í tölvupósti", "tíst", "tölvupóstur", "vista"]),
        (Label::Newsletter, &["fréttabréf", "fáðu fréttabréfið", "netfang", "netfangið þitt", "póstlisti", "skrá á póstlista", "skráning á póstlista", "skráðu þig á póstlistann", "sækja appið", "áskrift að fréttabréfi"]),
        (Label::Advertisement, &["auglýsing", "auglýsingar", "kostað efni", "kostuð kynning", "kynning", "kynningarefni", "styrkt af", "í samstarfi við"]),
        (Label::Cookie, &["fótspor", "hafna öllum", "leyfa allar vafrakökur", "leyfa allt", "notar vafrakökur", "persónuverndarstillingar", "samþykkja", "samþykkja allt", "stillingar á vafrakökum", "vafrakökur", "vefkökur", "við notum vafrakökur", "þessi vefur notar vafrakökur"]),
        (Label::Comments, &["athugasemd", "athugasemdir", "engar athugasemdir", "skrifa athugasemd", "skrifa ummæli", "svara", "sýna athugasemdir", "taktu þátt í umræðunni", "ummæli", "umræða"]),
        (Label::Copyright, &["allur réttur áskilinn", "copyright", "höfundarréttur", "höfundaréttur", "óheimilt er að afrita", "öll réttindi áskilin"]),
        (Label::Navigation, &["allar fréttir", "auglýsa", "aðalvalmynd", "dagskrá", "efst á síðu", "erlent", "fara á forsíðu", "fara í efni", "fara í meginmál", "forsíða", "fréttir", "fyrri", "hafa samband", "hoppa yfir valmynd", "innlent", "leit", "leita", "loka", "loka valmynd", "lífið", "menning", "menu", "minningargreinar", "næsta", "næsta síða", "opna valmynd", "persónuvernd", "persónuverndarstefna", "sjá allt", "skilmálar", "sleppa", "til baka", "um okkur", "um vefinn", "valmynd", "veður", "viðskipti", "yfirlit", "íþróttir"]),
        (Label::Account, &["aðeins fyrir áskrifendur", "aðgangur", "ertu áskrifandi", "gerast áskrifandi", "gleymt lykilorð", "innskráning", "kaupa áskrift", "lykilorð", "mín áskrift", "mínar síður", "notandanafn", "nýskráning", "skrá inn", "skrá mig inn", "skrá út", "skráðu þig inn", "stofna aðgang", "styrkja", "styrktu okkur", "áskrifandi", "áskrifendur", "áskrift", "útskráning"]),
        (Label::Player, &["bein útsending", "hlaða niður", "hlaðvarp", "hljóð", "hlusta", "hlusta á frétt", "hlustaðu", "horfa", "horfa á myndband", "horfðu", "lengd", "spila", "spila myndband"]),
        (Label::Correction, &["ath", "athugasemd ritstjórnar", "fréttin hefur verið uppfærð", "fréttin var uppfærð", "greinin birtist fyrst", "leiðrétt", "leiðrétting", "leiðréttingar", "árétting", "áður birt", "í fyrri útgáfu"]),
        (Label::Metadata, &["efni", "efnisflokkur", "efnisorð", "flokkar", "flokkur", "lestur", "lestími", "lykilorð greinar", "merki", "mín lestur", "mínútna lestur", "samantekt", "staður", "tungumál", "um höfundinn", "umfjöllunarefni", "undirfyrirsögn", "í stuttu máli"]),
        (Label::Headline, &["aðalfyrirsögn", "fyrirsögn", "titill"]),
        (Label::Teasers, &["ekki missa af", "fleiri fréttir", "helstu fréttir", "mest lesið", "mest lesnar", "mest skoðað", "mest áhorf", "nýjast", "nýjasta", "nýjustu fréttir", "nýtt", "síðustu fréttir", "valið efni", "vinsælast", "vinsælt", "við mælum með", "í brennidepli"]),
        (Label::Conjunction, &["eða", "og"]),
    ],
};

//! Tables of datelines, in the shapes in which the agencies print them. The sentences behind them
//! are invented.

use proptest::prelude::*;

use super::dateline::open;
use super::shipped_packs as lexicon;

/// An opening (what belongs to the dateline, without what follows it), the text behind it, and
/// place, agency and date.
type Row = (&'static str, &'static str, [&'static str; 3]);

const EN: &str = " The ferry sank off the coast on Monday, police said, and nobody was hurt.";
const DE: &str = " Die Fähre ist nach Angaben der Polizei am Montag vor der Küste gesunken.";
const FR: &str = " Le ferry a coulé lundi au large de la côte, selon la police locale.";
const ES: &str = " El ferri se hundió el lunes frente a la costa, según la policía local.";
const RU: &str = " Паром затонул у берега в понедельник, сообщила полиция города.";
const TR: &str = " Feribot pazartesi günü kıyı açıklarında battı, yaralanan olmadı.";

const DATELINES: &[Row] = &[
    // AP
    ("WASHINGTON (AP) —", EN, ["WASHINGTON", "AP", ""]),
    ("WASHINGTON (AP) --", EN, ["WASHINGTON", "AP", ""]),
    ("WASHINGTON (AP) -", EN, ["WASHINGTON", "AP", ""]),
    ("WASHINGTON (AP) –", EN, ["WASHINGTON", "AP", ""]),
    ("SPRINGFIELD, Ill. (AP) --", EN, ["SPRINGFIELD, Ill.", "AP", ""]),
    ("ST. LOUIS (AP) —", EN, ["ST. LOUIS", "AP", ""]),
    ("ABOARD AIR FORCE ONE (AP) —", EN, ["ABOARD AIR FORCE ONE", "AP", ""]),
    ("ON THE MISSISSIPPI RIVER (AP) —", EN, ["ON THE MISSISSIPPI RIVER", "AP", ""]),
    ("KYIV, Ukraine (AP) —", EN, ["KYIV, Ukraine", "AP", ""]),
    ("NEW YORK (AP) —", EN, ["NEW YORK", "AP", ""]),
    ("PASADENA, California (AP) --", EN, ["PASADENA, California", "AP", ""]),
    ("PORT-AU-PRINCE, Haiti (AP) —", EN, ["PORT-AU-PRINCE, Haiti", "AP", ""]),
    ("Washington (AP) —", EN, ["Washington", "AP", ""]),
    ("WASHINGTON, Jan. 15 (AP) --", EN, ["WASHINGTON", "AP", "Jan. 15"]),
    ("LIMA (AP)", EN, ["LIMA", "AP", ""]),
    // Reuters
    ("MOSCOW, Jan 15 (Reuters) -", EN, ["MOSCOW", "Reuters", "Jan 15"]),
    ("LONDON/PARIS, Jan 15 (Reuters) -", EN, ["LONDON/PARIS", "Reuters", "Jan 15"]),
    ("LONDON/PARIS (Reuters) -", EN, ["LONDON/PARIS", "Reuters", ""]),
    ("BANGKOK, Thailand (Reuters) -", EN, ["BANGKOK, Thailand", "Reuters", ""]),
    ("(Reuters) -", EN, ["", "Reuters", ""]),
    ("(CNN) --", EN, ["", "CNN", ""]),
    ("Jan 15 (Reuters) -", EN, ["", "Reuters", "Jan 15"]),
    ("BUDAPEST, March 11 -", EN, ["BUDAPEST", "", "March 11"]),
    ("LIESTAL, Switzerland, April 29 -", EN, ["LIESTAL, Switzerland", "", "April 29"]),
    ("MEXICO CITY, Sept 3 (Reuters) –", EN, ["MEXICO CITY", "Reuters", "Sept 3"]),
    ("SAO PAULO, May 5 (Reuters) -", EN, ["SAO PAULO", "Reuters", "May 5"]),
    // AFP
    ("PARIS (AFP) —", FR, ["PARIS", "AFP", ""]),
    ("PARIS, 15 jan 2026 (AFP) -", FR, ["PARIS", "AFP", "15 jan 2026"]),
    ("Paris, 15 janvier 2026 (AFP) –", FR, ["Paris", "AFP", "15 janvier 2026"]),
    ("LYON, 3 mars (AFP) -", FR, ["LYON", "AFP", "3 mars"]),
    ("Paris (AFP) -", FR, ["Paris", "AFP", ""]),
    // dpa, APA
    ("Berlin (dpa) -", DE, ["Berlin", "dpa", ""]),
    ("Berlin/Bonn (dpa/tmn) -", DE, ["Berlin/Bonn", "dpa/tmn", ""]),
    ("Frankfurt am Main (dpa) -", DE, ["Frankfurt am Main", "dpa", ""]),
    ("Wien (APA) –", DE, ["Wien", "APA", ""]),
    ("BERLIN (dpa)", DE, ["BERLIN", "dpa", ""]),
    ("Stuttgart (dpa/lsw) -", DE, ["Stuttgart", "dpa/lsw", ""]),
    ("Bad Homburg (dpa) –", DE, ["Bad Homburg", "dpa", ""]),
    ("München –", DE, ["München", "", ""]),
    ("München/London –", DE, ["München/London", "", ""]),
    ("Köln -", DE, ["Köln", "", ""]),
    ("Frankfurt am Main –", DE, ["Frankfurt am Main", "", ""]),
    ("Berlin, 5. Mai (dpa) -", DE, ["Berlin", "dpa", "5. Mai"]),
    // EFE, Lusa, ANSA
    ("Madrid, 15 ene (EFE).-", ES, ["Madrid", "EFE", "15 ene"]),
    ("Madrid, 15 ene. (EFE) -", ES, ["Madrid", "EFE", "15 ene"]),
    ("Madrid, 15 ene (EFE).", ES, ["Madrid", "EFE", "15 ene"]),
    ("Ciudad de México, 3 dic (EFE).-", ES, ["Ciudad de México", "EFE", "3 dic"]),
    ("Buenos Aires, 15 de enero (EFE) -", ES, ["Buenos Aires", "EFE", "15 de enero"]),
    ("MADRID (EUROPA PRESS) -", ES, ["MADRID", "EUROPA PRESS", ""]),
    (
        "Lisboa, 15 jan 2026 (Lusa) –",
        " O barco afundou na segunda-feira ao largo da costa.",
        ["Lisboa", "Lusa", "15 jan 2026"],
    ),
    (
        "(ANSA) - ROMA, 15 GEN -",
        " Il traghetto è affondato lunedì al largo della costa.",
        ["ROMA", "ANSA", "15 GEN"],
    ),
    (
        "ROMA (ANSA) -",
        " Il traghetto è affondato lunedì al largo della costa.",
        ["ROMA", "ANSA", ""],
    ),
    (
        "Rio de Janeiro (AFP) —",
        " O barco afundou na segunda-feira ao largo da costa.",
        ["Rio de Janeiro", "AFP", ""],
    ),
    (
        "RIO DE JANEIRO —",
        " O barco afundou na segunda-feira ao largo da costa.",
        ["RIO DE JANEIRO", "", ""],
    ),
    // TASS, RIA, Interfax, UNN
    ("МОСКВА, 15 января. /ТАСС/.", RU, ["МОСКВА", "ТАСС", "15 января"]),
    ("МОСКВА, 15 января. /Корр. ТАСС Анна Белова/.", RU, ["МОСКВА", "ТАСС", "15 января"]),
    ("МОСКВА, 15 янв — РИА Новости.", RU, ["МОСКВА", "РИА Новости", "15 янв"]),
    ("МОСКВА, 15 янв - РИА Новости.", RU, ["МОСКВА", "РИА Новости", "15 янв"]),
    ("САНКТ-ПЕТЕРБУРГ, 3 марта. /ТАСС/.", RU, ["САНКТ-ПЕТЕРБУРГ", "ТАСС", "3 марта"]),
    ("Москва. 15 января. INTERFAX.RU -", RU, ["Москва", "INTERFAX.RU", "15 января"]),
    (
        "КИЇВ. 15 січня. УНН.",
        " Пором затонув біля берега в понеділок, повідомила поліція.",
        ["КИЇВ", "УНН", "15 січня"],
    ),
    (
        "Київ (Укрінформ) –",
        " Пором затонув біля берега в понеділок, повідомила поліція.",
        ["Київ", "Укрінформ", ""],
    ),
    ("МОСКВА (Рейтер) -", RU, ["МОСКВА", "Рейтер", ""]),
    // Xinhua, Kyodo, PTI, ANTARA
    ("BEIJING, Jan. 15 (Xinhua) --", EN, ["BEIJING", "Xinhua", "Jan. 15"]),
    ("TOKYO (Kyodo) --", EN, ["TOKYO", "Kyodo", ""]),
    ("New Delhi, Jan 15 (PTI)", EN, ["New Delhi", "PTI", "Jan 15"]),
    ("NEW DELHI, Jan 15 (ANI):", EN, ["NEW DELHI", "ANI", "Jan 15"]),
    (
        "Jakarta (ANTARA) -",
        " Kapal feri tenggelam di lepas pantai pada hari Senin.",
        ["Jakarta", "ANTARA", ""],
    ),
    (
        "JAKARTA, EXAMPLE.com -",
        " Kapal feri tenggelam di lepas pantai pada hari Senin.",
        ["JAKARTA", "EXAMPLE.com", ""],
    ),
    ("Hà Nội (TTXVN) -", " Phà chìm ngoài khơi vào thứ hai.", ["Hà Nội", "TTXVN", ""]),
    ("(TTXVN) -", " Phà chìm ngoài khơi vào thứ hai.", ["", "TTXVN", ""]),
    // releases
    ("NEW YORK, May 7, 2024 /PRNewswire/ --", EN, ["NEW YORK", "PRNewswire", "May 7, 2024"]),
    (
        "NEW YORK, NY / ACCESSWIRE / May 7, 2024 /",
        EN,
        ["NEW YORK, NY", "ACCESSWIRE", "May 7, 2024"],
    ),
    ("NEW York, NY/ACCESSWIRE/May 7, 2024/", EN, ["NEW York, NY", "ACCESSWIRE", "May 7, 2024"]),
    (
        "SAN JOSE, Calif., May 07, 2024 (GLOBE NEWSWIRE) --",
        EN,
        ["SAN JOSE, Calif.", "GLOBE NEWSWIRE", "May 07, 2024"],
    ),
    ("AUSTIN, Texas--(BUSINESS WIRE)--", EN, ["AUSTIN, Texas", "BUSINESS WIRE", ""]),
    ("BOSTON, March 3, 2025 --", EN, ["BOSTON", "", "March 3, 2025"]),
    // newspapers
    ("EL MONTE >>", EN, ["EL MONTE", "", ""]),
    ("NEW BRITAIN --", EN, ["NEW BRITAIN", "", ""]),
    ("HUNTSVILLE, Alabama -", EN, ["HUNTSVILLE, Alabama", "", ""]),
    ("KYIV, Ukraine —", EN, ["KYIV, Ukraine", "", ""]),
    ("WASHINGTON (Dec. 6, 2006) –", EN, ["WASHINGTON", "", "Dec. 6, 2006"]),
    ("NEW ORLEANS -", EN, ["NEW ORLEANS", "", ""]),
    ("Washington, DC --", EN, ["Washington, DC", "", ""]),
    (
        "WASHINGTON —",
        " The minister — a former banker — resigned on Monday.",
        ["WASHINGTON", "", ""],
    ),
    (
        "WASHINGTON—",
        "The minister resigned on Monday after the vote, officials said.",
        ["WASHINGTON", "", ""],
    ),
    ("DENVER (KXYZ) —", EN, ["DENVER", "KXYZ", ""]),
    ("LOS ANGELES —", " “We will sail again,” the owner said on Monday.", ["LOS ANGELES", "", ""]),
    ("PARIS —", " Two ferries sank off the coast on Monday.", ["PARIS", "", ""]),
    ("TORONTO -", EN, ["TORONTO", "", ""]),
    ("  LONDON (AP) —", EN, ["LONDON", "AP", ""]),
    // Poland, Turkey, Greece, Sweden, Netherlands
    ("Warszawa (PAP) –", " Prom zatonął w poniedziałek u wybrzeży.", ["Warszawa", "PAP", ""]),
    ("ANKARA (AA) -", TR, ["ANKARA", "AA", ""]),
    ("İSTANBUL -", TR, ["İSTANBUL", "", ""]),
    ("İSTANBUL (DHA) -", TR, ["İSTANBUL", "DHA", ""]),
    ("ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) -", " Το πλοίο βυθίστηκε τη Δευτέρα.", ["ΑΘΗΝΑ", "ΑΠΕ-ΜΠΕ", ""]),
    ("STOCKHOLM (TT) –", " Färjan sjönk på måndagen utanför kusten.", ["STOCKHOLM", "TT", ""]),
    ("DEN HAAG (ANP) -", " De veerboot zonk maandag voor de kust.", ["DEN HAAG", "ANP", ""]),
    ("Praha (ČTK) –", " Trajekt se v pondělí potopil u pobřeží.", ["Praha", "ČTK", ""]),
    // Arabic, Hindi
    ("دمشق، سوريا (CNN) --", " غرقت العبارة يوم الاثنين قبالة الساحل.", ["دمشق، سوريا", "CNN", ""]),
    ("القاهرة (رويترز) -", " غرقت العبارة يوم الاثنين قبالة الساحل.", ["القاهرة", "رويترز", ""]),
    (
        "القاهرة 15 يناير (شينخوا) --",
        " غرقت العبارة يوم الاثنين قبالة الساحل.",
        ["القاهرة", "شينخوا", "15 يناير"],
    ),
    (
        "नई दिल्ली, 15 जनवरी (भाषा)।",
        " नौका सोमवार को तट के पास डूब गई।",
        ["नई दिल्ली", "भाषा", "15 जनवरी"],
    ),
    (
        "नई दिल्ली, 15 जनवरी (भाषा)",
        " नौका सोमवार को तट के पास डूब गई।",
        ["नई दिल्ली", "भाषा", "15 जनवरी"],
    ),
    // China, Japan, Korea
    ("新华社北京1月15日电", "（记者王小明）渡轮周一沉没。", ["北京", "新华社", "1月15日"]),
    ("新华社北京1月15日电", "　渡轮周一在海岸附近沉没。", ["北京", "新华社", "1月15日"]),
    ("中新网北京1月15日电", " 渡轮周一沉没。", ["北京", "中新网", "1月15日"]),
    ("中新社上海1月15日电", " (记者 王小明)渡轮周一沉没。", ["上海", "中新社", "1月15日"]),
    ("北京1月15日电", "　渡轮周一沉没。", ["北京", "", "1月15日"]),
    (
        "人民网北京2026年1月15日电",
        "（记者王小明）渡轮周一沉没。",
        ["北京", "人民网", "2026年1月15日"],
    ),
    ("本报上海1月15日讯", "（记者王小明）渡轮周一沉没。", ["上海", "", "1月15日"]),
    ("新華社東京15日電", "　渡輪週一沉沒。", ["東京", "新華社", "15日"]),
    ("（中央社台北15日電）", "渡輪週一沉沒。", ["台北", "中央社", "15日"]),
    ("【東京=共同】", "フェリーが月曜日に沈没した。", ["東京", "共同", ""]),
    ("【ワシントン時事】", "フェリーが月曜日に沈没した。", ["ワシントン", "時事", ""]),
    ("【ワシントン＝山田太郎】", "フェリーが月曜日に沈没した。", ["ワシントン", "", ""]),
    ("[東京 15日 ロイター] -", " フェリーが月曜日に沈没した。", ["東京", "ロイター", "15日"]),
    ("(서울=연합뉴스)", " 김철수 기자 = 여객선이 월요일에 침몰했다.", ["서울", "연합뉴스", ""]),
    ("[서울=뉴시스]", " 김철수 기자 = 여객선이 월요일에 침몰했다.", ["서울", "뉴시스", ""]),
];

/// Openings that look like a dateline and are none.
const NEGATIVES: &[&str] = &[
    "REBECCA Sample is running for a seat in the Senate, she said on Monday.",
    "NATO — the alliance — said on Monday that it would send more ships.",
    "NATO — The North Atlantic alliance — said on Monday that it would send more ships.",
    "Ronald Sample — who was president then — said on Monday that he would not run.",
    "Ronald Sample – Der frühere Präsident ist am Montag in Berlin gelandet, sagte er.",
    "COVID-19 - The virus spread again in the winter, doctors said on Monday.",
    "UPDATE: The ferry has sunk off the coast, police said on Monday.",
    "UPDATE - The ferry has sunk off the coast, police said on Monday.",
    "BREAKING - The ferry has sunk off the coast, police said on Monday.",
    "BREAKING NEWS - The ferry has sunk off the coast, police said on Monday.",
    "WATCH — The ferry sinks off the coast in a video that a tourist took.",
    "WATCH: The ferry sinks off the coast in a video that a tourist took.",
    "EXCLUSIVE: The ferry has sunk off the coast, police said on Monday.",
    "EXCLUSIVE — The ferry has sunk off the coast, police said on Monday.",
    "Photo: The ferry off the coast on Monday.",
    "Photo – The ferry off the coast on Monday, as a tourist saw it from the pier.",
    "Q: What did you see when the ferry sank?",
    "A: We saw the ferry sink off the coast.",
    "MUSTER: Wir haben am Montag davon gehört.",
    "Bern – Zürich 2:1",
    "Bern – Zürich 2:1 (1:0), der Gast verlor am Ende und blieb ohne Punkte.",
    "Berlin – Hamburg",
    "Berlin – 12 Grad und Regen am Abend, sonst bleibt es in der Nacht trocken und kühl.",
    "Berlin - Die Fähre",
    "VIDEO - The ferry sinks off the coast in a video that a tourist took.",
    "LIVE — The ferry sinks off the coast and rescuers are on their way.",
    "OPINION — The ferry should never have left the port in such a storm.",
    "The ferry – a ship of 3,000 tons – sank off the coast on Monday.",
    "The ferry (AP) - sank off the coast on Monday.",
    "Apple – the company – said on Monday that it would build ferries.",
    "Apple - a company from California that builds phones - said so on Monday.",
    "Angela Muster (CDU) – Die frühere Kanzlerin war am Montag in Berlin zu Gast.",
    "Angela Muster (CDU) sagte am Montag in Berlin, dass sie nicht komme.",
    "Jane Doe (D) - The senator from Ohio voted against the bill on Monday.",
    "IBM (NYSE) - The company said on Monday that it would build ferries.",
    "FBI - The agency said on Monday that it had found the ferry.",
    "UN — The organization said on Monday that it had found the ferry.",
    "EU – Die Staaten haben sich am Montag auf eine neue Fähre geeinigt, hieß es.",
    "Jane Doe, 42, said on Monday that the ferry had sunk.",
    "In Berlin – der Hauptstadt – ist am Montag eine Fähre gesunken.",
    "Am Montag (15. Januar) ist vor der Küste eine Fähre gesunken.",
    "Monday, January 15, 2026 - The ferry sank off the coast, police said.",
    "January 15, 2026",
    "Jan. 15, 2026 — The ferry sank off the coast, police said on that day.",
    "Boeing 737 - The plane that nobody wanted to fly is back in the air.",
    "Fazit – Die Fähre war alt und hätte nie auslaufen dürfen, sagte der Gutachter.",
    "Kommentar – Die Fähre war alt und hätte nie auslaufen dürfen, meint der Autor.",
    "FAZIT – Die Fähre war alt und hätte nie auslaufen dürfen, sagte der Gutachter.",
    "Related – The ferry that sank off the coast on Monday was forty years old.",
    "RELATED — The ferry that sank off the coast on Monday was forty years old.",
    "Correction - The ferry was forty years old, not fifty, as we wrote on Monday.",
    "CORRECTION — The ferry was forty years old, not fifty, as we wrote on Monday.",
    "By Jane Doe — The ferry that sank off the coast on Monday was forty years old.",
    "Reporter Jane Doe – The ferry that sank off the coast on Monday was forty years old.",
    "SENIOR REPORTER — The ferry that sank off the coast on Monday was forty years old.",
    "- The ferry sank off the coast on Monday.",
    "— The ferry sank off the coast on Monday.",
    "“PARIS” — The film opens on Monday in theatres across the country.",
    "12 - The number of people who were on the ferry when it sank.",
    "paris — the city sleeps and the ferry sinks off the coast.",
    "WASHINGTON",
    "WASHINGTON —",
    "Washington (the state) - A ferry sank off the coast on Monday, police said.",
    "Washington (D.C.) is the capital, and the ferry sank off its coast on Monday.",
    "(Photo) - The ferry off the coast on Monday.",
    "(Adds quotes in paragraph 3) - The ferry sank off the coast on Monday.",
    "(2) - The ferry sank off the coast on Monday.",
    "[1] - The ferry sank off the coast on Monday.",
    "(AP) the ferry sank off the coast on Monday.",
    "Reuters reported on Monday that the ferry sank.",
    "CNN - the network - said on Monday that the ferry sank.",
    "Well - The ferry",
    "WELL-KNOWN ferry sinks off the coast on Monday, police said.",
    "POLICE SAY THE FERRY SANK - Rescuers found nobody on board on Monday morning.",
    "WHAT WE KNOW — The ferry sank off the coast on Monday, and nobody was hurt.",
    "ВАЖНО — Паром затонул",
    "СРОЧНО — Паром затонул у берега в понедельник, сообщила полиция города.",
    "Москва — столица России, и паром там затонуть не мог, сообщила полиция.",
    "Примеров — Президент прибыл",
    "（记者王小明）渡轮周一沉没。",
    "1月15日电影节开幕。",
    "北京1月15日电影节开幕。",
    "北京1月15日下雪。",
    "2026年1月15日电",
    "记者王小明报道，渡轮周一沉没。",
    "【速報】フェリーが月曜日に沈没した。",
    "【写真】フェリーが月曜日に沈没した。",
    "[단독] 여객선이 월요일에 침몰했다.",
    "(서울) 여객선이 월요일에 침몰했다.",
    "دمشق - عاصمة سوريا - شهدت يوم الاثنين غرق العبارة.",
    "شركة (IBM) - قالت يوم الاثنين إن العبارة غرقت.",
    "नई दिल्ली भारत की राजधानी है।",
    "Mr. Doe - The owner of the ferry said on Monday that he would build a new one.",
    "J. Doe - The owner of the ferry said on Monday that he would build a new one.",
    "iPhone - The phone that everybody had on the ferry when it sank on Monday.",
    "Sinn Féin – The party said on Monday that the ferry had sunk off the coast.",
    "Real Madrid – Das Team hat am Montag in der Hauptstadt gespielt und verloren.",
    "Tipp – Wer am Montag fährt, sollte die Fähre lieber meiden, sagt die Polizei.",
    "NOTE - The ferry sank off the coast on Monday, and nobody was hurt.",
    "Listen – The ferry sinks off the coast in a recording that a tourist made.",
    "Bilanz - Polizei rückt an der Küste etwa siebzig Mal am Tag aus",
    "Kultur - Sänger sucht Bühne: die Fähre wird am Montag zum Theater",
    "Premiere in Hamburg - Die alte Fähre öffnet am Montag als Theater ihre Türen",
    "Berlin und Brandenburg - Hier wird am Montag auf der alten Fähre gefeiert.",
    "DÉCRYPTAGE - Après le naufrage du ferry, la police a ouvert une enquête lundi.",
    "L’ÉDITORIAL DU MATIN - Après le naufrage du ferry, la police a ouvert une enquête lundi.",
    "FILE - People wait for the ferry at the pier in Lima, on Jan. 15, 2026.",
    "LIMA, PERU - FEBRUARY 15: People wait for the ferry at the pier on that day.",
    "Publicado 06.01.2026 - 16:25",
    "Actualizado Lunes, 2 diciembre 2024 - 02:24",
    "ABC/APA/JANE DOE/JOHN ROE",
    "Example Weekly Recap, April 20- 27",
    "HAMBURG. Die Fähre ist gesunken.",
    "MADRID, 15 (DEPORTES) El ferri se hundió el lunes frente a la costa.",
    "OSLO (S): Fergen sank mandag.",
    "",
    " ",
    "(",
    "()",
    "/",
    "A",
];

/// What releases, syndicates and other papers print.
const OTHERS: &[Row] = &[
    // as papers and wires of other countries print them
    ("Berlin/dpa –", DE, ["Berlin", "dpa", ""]),
    ("Wien/APA –", DE, ["Wien", "APA", ""]),
    ("Zürich (sda)", DE, ["Zürich", "sda", ""]),
    ("HAMBURG.", DE, ["HAMBURG", "", ""]),
    (
        "Oslo (NTB):",
        " Fergen sank mandag utenfor kysten, opplyser politiet på stedet.",
        ["Oslo", "NTB", ""],
    ),
    (
        "GÖTEBORG.",
        " Färjan sjönk på måndagen utanför kusten, men det är inte känt om några som var med har skadats.",
        ["GÖTEBORG", "", ""],
    ),
    ("Lima.-", ES, ["Lima", "", ""]),
    ("(CNN)", " フェリーが月曜日に沈没した。", ["", "CNN", ""]),
    ("【3月15日 AFP】", "フェリーが月曜日に沈没した。", ["", "AFP", "3月15日"]),
    ("［東京　15日　ロイター］ -", " フェリーが月曜日に沈没した。", ["東京", "ロイター", "15日"]),
    // regions that are weekdays elsewhere
    (
        "BOSTON, MA, March 3, 2025 /PRNewswire/ --",
        EN,
        ["BOSTON, MA", "PRNewswire", "March 3, 2025"],
    ),
    ("TORONTO, ON (KCNA) -", EN, ["TORONTO, ON", "KCNA", ""]),
    ("ST. LOUIS, MO--(BUSINESS WIRE)--", EN, ["ST. LOUIS, MO", "BUSINESS WIRE", ""]),
    ("LOS ANGELES, LA, March 3 --", EN, ["LOS ANGELES, LA", "", "March 3"]),
    // a function word elsewhere
    ("DES MOINES, IA –", EN, ["DES MOINES, IA", "", ""]),
    // agencies of any shape
    (
        "VICTORIA, BC, March 3, 2025 /24-7PressRelease/ --",
        EN,
        ["VICTORIA, BC", "24-7PressRelease", "March 3, 2025"],
    ),
    ("OTTAWA (7Harbour News) --", EN, ["OTTAWA", "7Harbour News", ""]),
    ("Munich (tca/dpa) -", EN, ["Munich", "tca/dpa", ""]),
    ("New York (CNN Business) —", EN, ["New York", "CNN Business", ""]),
    ("New York CNN —", EN, ["New York", "CNN", ""]),
    ("SYDNEY, AAP -", EN, ["SYDNEY", "AAP", ""]),
    ("(NewsUSA) -", EN, ["", "NewsUSA", ""]),
    ("(Harbour Newswire) --", EN, ["", "Harbour Newswire", ""]),
    ("Svolvaer (Harbour Gazette) –", EN, ["Svolvaer", "Harbour Gazette", ""]),
    ("Svolvaer (Hafen Zeitung) -", DE, ["Svolvaer", "Hafen Zeitung", ""]),
    ("March 3, 2025 (Harbour Gazette) –", EN, ["", "Harbour Gazette", "March 3, 2025"]),
    (
        "HO CHI MINH CITY, VIETNAM - Media OutReach Newswire - 11 July 2026 -",
        EN,
        ["HO CHI MINH CITY, VIETNAM", "Media OutReach Newswire", "11 July 2026"],
    ),
    ("LISBON – Harbour Wire – 3 March 2026 –", EN, ["LISBON", "Harbour Wire", "3 March 2026"]),
    // (with what the wire calls itself)
    (
        "ELSWICK, NY, March 3, 2026 – BEACON MediaWire (Release Service – Release Distribution) –",
        EN,
        ["ELSWICK, NY", "BEACON MediaWire", "March 3, 2026"],
    ),
    (
        "LISBON – Harbour Wire (the port's own service) – 3 March 2026 –",
        EN,
        ["LISBON", "Harbour Wire", "3 March 2026"],
    ),
    // a dash before the date
    ("LISBON – 3 March 2026 –", EN, ["LISBON", "", "3 March 2026"]),
    // the dash of old teletype codes
    ("VARNHOLM, Norland (AP) _", EN, ["VARNHOLM, Norland", "AP", ""]),
    ("PARIS (AFP) _", EN, ["PARIS", "AFP", ""]),
    // places in brackets, and brackets in places
    ("(Dallas, Texas) –", EN, ["Dallas, Texas", "", ""]),
    (
        "(Dallas, Texas) –",
        "On Thursday, December 6, 2018, Sven Lindqvist was found guilty of money laundering and of cheating people who had trusted him.",
        ["Dallas, Texas", "", ""],
    ),
    (
        "(Elswick County) –",
        "On Tuesday, March 3, a jury of the county took no more than three hours to find the former head of its harbour guilty.",
        ["Elswick County", "", ""],
    ),
    (
        "(Port Elswick) —",
        "The board of the harbour has voted on Tuesday to let two of its ferries lie at the quay until the spring, its chair said.",
        ["Port Elswick", "", ""],
    ),
    (
        "LAS VEGAS, NV — March 18, 2025 — (NOTICIAS NEWSWIRE) —",
        EN,
        ["LAS VEGAS, NV", "NOTICIAS NEWSWIRE", "March 18, 2025"],
    ),
    ("[Manila, March 3, 2025] –", EN, ["Manila", "", "March 3, 2025"]),
    ("[LISBON] –", EN, ["LISBON", "", ""]),
    (
        "Mumbai (Maharashtra) [India], March 3 (ANI):",
        EN,
        ["Mumbai (Maharashtra) [India]", "ANI", "March 3"],
    ),
    // a full stop, a colon, a clock
    ("BAKU, Azerbaijan, March 3.", EN, ["BAKU, Azerbaijan", "", "March 3"]),
    (
        "LAHORE:",
        " The ferry sank off the coast on Monday, the police of the harbour said, and nobody was hurt.",
        ["LAHORE", "", ""],
    ),
    (
        "Los Angeles, CA (Newsworthy.ai) Monday Mar 3, 2025 @ 1:00 AM Australia/Perth —",
        EN,
        ["Los Angeles, CA", "Newsworthy.ai", "Monday Mar 3, 2025"],
    ),
    // a line of its own
    ("SANTO DOMINGO, Dominican Republic (AP)", "", ["SANTO DOMINGO, Dominican Republic", "AP", ""]),
    ("LISBON, March 3", "", ["LISBON", "", "March 3"]),
    ("LISBON, Monday.", "", ["LISBON", "", ""]),
];

/// What looks like those.
const OTHER_NEGATIVES: &[&str] = &[
    "(Flat Rate) - The price includes the visit of a plumber, the parts that he needs and a guarantee of two years for all of it.",
    "(Live Updates) – Ferry sinks.",
    "(Update) - The ferry sank off the coast on Monday, police said, and nobody was hurt.",
    "(OPINION) - The ferry sank off the coast on Monday, police said, and nobody was hurt.",
    "TALBOT: We have heard of the ferry on Monday.",
    "LISBON: The ferry sank.",
    "WATCH: The ferry sank off the coast on Monday, the police of the harbour said, and nobody was hurt.",
    "Miller (Green Party) - The ferry sank off the coast on Monday, police said, and nobody was hurt.",
    "[Video] – The ferry",
    "NATO (IBM Cloud) sank off the coast on Monday.",
    "Ferry Fares Rise, March 3",
    "(사진=연합뉴스) 여객선이 월요일에 침몰했다.",
    "WRONG. The ferry sank off the coast on Monday, police said, and nobody was hurt.",
    "Hamburg. Die Fähre ist nach Angaben der Polizei am Montag vor der Küste gesunken.",
    "Die Partei (CDU): Die Fähre ist nach Angaben der Polizei am Montag vor der Küste gesunken.",
];

/// What `text` opens with, and the place, the agency and the date.
fn read(text: &str) -> Option<(String, [String; 3])> {
    let lex = lexicon();
    let found = open(text, &lex, lex.language_of(text))?;
    let part = |range: Option<std::ops::Range<usize>>| {
        range.map_or(String::new(), |range| text[range].to_owned())
    };
    Some((
        text[found.range.clone()].to_owned(),
        [part(found.place), part(found.agency), part(found.date)],
    ))
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn datelines() {
    let mut misses = Vec::new();
    for (opening, rest, expected) in DATELINES {
        let text = format!("{opening}{rest}");
        let got = read(&text);
        let right = got
            .as_ref()
            .is_some_and(|(range, parts)| range == opening.trim_start() && parts == expected);
        if !right {
            misses.push(format!("  {opening:?} {expected:?}\n    got {got:?}"));
        }
    }
    let share = 1.0 - misses.len() as f64 / DATELINES.len() as f64;
    println!(
        "datelines: {} of {} exact ({share:.3})",
        DATELINES.len() - misses.len(),
        DATELINES.len()
    );
    assert!(share >= 0.98, "{share:.3} of the table is exact\n{}", misses.join("\n"));
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn datelines_of_releases_and_papers() {
    for (opening, rest, expected) in OTHERS {
        let (range, parts) = read(&format!("{opening}{rest}")).unwrap_or_default();
        assert_eq!((range.as_str(), parts.each_ref().map(String::as_str)), (*opening, *expected));
    }
    for text in OTHER_NEGATIVES {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
#[cfg_attr(not(feature = "langs"), ignore = "needs the languages")]
fn no_datelines() {
    let found: Vec<_> =
        NEGATIVES.iter().filter_map(|text| read(text).map(|got| (text, got))).collect();
    assert!(found.is_empty(), "{found:#?}");
}

fn check(text: &str) {
    let lex = lexicon();
    if let Some(found) = open(text, &lex, None) {
        assert!(text.get(found.range.clone()).is_some_and(|part| !part.is_empty()));
        for range in [found.place, found.agency, found.date].into_iter().flatten() {
            assert!(
                text.get(range.clone()).is_some_and(|part| !part.is_empty()),
                "{range:?} of {text:?}"
            );
            assert!(
                found.range.start <= range.start && range.end <= found.range.end,
                "{range:?} of {text:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn spliced(a in 0..DATELINES.len(), b in 0..DATELINES.len(), cut in 0usize..60, from in 0usize..60, glue in "[ ,;|/&()（）【】=“”.:\\->0-9月日电\u{3000}\u{301}]{0,4}") {
        let (a, b) = (DATELINES[a].0, DATELINES[b].0);
        let head: String = a.chars().take(cut).collect();
        let tail: String = b.chars().skip(from).collect();
        check(&format!("{head}{glue}{tail}{EN}"));
    }
}

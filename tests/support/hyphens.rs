//! What becomes of a hyphen (or a dash, a slash, an address) at the end of a wrapped line: a table
//! of small documents.
//!
//! A wrong deletion is worse than a kept hyphen: `re-sign` made into `resign` says something else,
//! `govern-ment` can still be read. The table therefore holds to these conventions, where the
//! joined form is the two parts without hyphen and without space:
//!
//! - **Everywhere.** No space comes in behind a hyphen that stays, but for a suspended one (`Vor-
//!   und Nachteile`), which a conjunction follows. A soft hyphen (U+00AD) always goes. A hyphen
//!   stays before a digit or a capital, after a digit, a single letter or an abbreviation, and
//!   where the document writes the same word with a hyphen elsewhere, whatever else it writes.
//! - **English** deletes on evidence alone: the joined form stands elsewhere in the document as a
//!   whole word, in any case. A longer word that begins with it is no evidence.
//! - **German, Dutch, Danish, Norwegian, Swedish, Finnish, Hungarian** write compounds solid:
//!   between a word of two letters or more and a small letter the hyphen goes. It stays where
//!   spelling asks for it: between two vowels that would run together (Dutch `auto-ongeluk`,
//!   Finnish `linja-auto`), after Hungarian `észak-`, `dél-`, `kelet-`, `nyugat-`, `közép-`, before
//!   Hungarian `-e`.
//! - **French, Spanish, Italian, Portuguese, Polish, Czech, Russian, Ukrainian, Turkish** hyphenate
//!   compounds and particles before small letters (`peut-être`, `guarda-chuva`, `polsko-niemiecki`,
//!   `по-прежнему`): as in English, the hyphen goes on evidence alone.
//! - **Dashes.** A dash with a space before it gets one behind it; one without gets none
//!   (`quay—and`, `2019–2024`).
//! - **Slashes and addresses.** `and/or` and an address that goes on join with nothing, and an
//!   address keeps its hyphens; behind an address that ends, a word takes its space.

/// A document with one line end to decide about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub(crate) lang: &'static str,
    /// One paragraph with exactly one line feed: the one in question.
    pub(crate) text: &'static str,
    /// What the characters round the line feed, up to the next white space on either side (but for
    /// a comma or the like at the end), must become.
    pub(crate) joined: &'static str,
}

impl Case {
    /// The part of the text that `joined` stands for.
    pub(crate) fn token(&self) -> &'static str {
        let at = self.text.find('\n').expect("a case has a line feed");
        let start = self.text[..at].rfind(' ').map_or(0, |space| space + 1);
        let end = self.text[at + 1..].find(' ').map_or(self.text.len(), |space| at + 1 + space);
        self.text[start..end].trim_end_matches([',', '.', ':', ';', '?', '!'])
    }

    /// The whole paragraph as it must come out.
    pub(crate) fn wanted(&self) -> String {
        let (opening, _) = self.setting();
        opening + &self.text.replacen(self.token(), self.joined, 1)
    }

    /// The paragraph set in lines of one width, with the line feed in question at the end of a full
    /// line.
    pub(crate) fn document(&self) -> String {
        let (opening, width) = self.setting();
        let (head, tail) = self.text.split_once('\n').expect("a case has a line feed");
        [fill(&(opening + head), width), fill(tail, width)].concat().join("\n")
    }

    /// A sentence to stand before the text (or nothing) and a width, such that the line in question
    /// is full.
    fn setting(&self) -> (String, usize) {
        let (head, _) = self.text.split_once('\n').expect("a case has a line feed");
        for margin in [6, 9] {
            let [short, long] = openings(self.lang);
            for opening in [String::new(), format!("{short} "), format!("{long} ")] {
                let text = format!("{opening}{head}");
                let full = |width: &usize| {
                    let last = fill(&text, *width).last().map_or(0, |line| line.chars().count());
                    last <= *width && last + margin >= *width
                };
                if let Some(width) = (50..=84).rev().find(full) {
                    return (opening, width);
                }
            }
        }
        panic!("no width fits: {head}");
    }
}

/// Sentences that a paragraph of the language can open with, where a case is too short to fill a
/// line.
fn openings(lang: &str) -> [&'static str; 2] {
    match lang {
        "de" => [
            "Am Abend hörte der Regen auf, und es wurde still im Ort.",
            "Am Abend hörte der Regen auf, und die Leute standen noch lange vor der Tür.",
        ],
        "nl" => [
            "Tegen de avond hield de regen op en werd het weer stil.",
            "Tegen de avond hield het op met regenen en stonden de mensen nog lang voor de deur.",
        ],
        "sv" => [
            "Mot kvällen slutade det regna och det blev tyst igen.",
            "Mot kvällen slutade det regna, och folk stod länge kvar utanför dörren och pratade.",
        ],
        "da" => [
            "Hen mod aften holdt regnen op, og der blev stille igen.",
            "Hen mod aften holdt det op med at regne, og folk blev stående længe foran døren.",
        ],
        "no" => [
            "Mot kvelden sluttet det å regne, og det ble stille.",
            "Mot kvelden sluttet det å regne, og folk ble stående lenge utenfor døren og snakke.",
        ],
        "fi" => [
            "Illalla sade lakkasi ja kylässä oli taas aivan hiljaista.",
            "Illalla sade lakkasi, ja ihmiset seisoivat vielä kauan oven edessä ja puhuivat säästä.",
        ],
        "hu" => [
            "Estére elállt az eső, és a faluban megint csend lett.",
            "Estére elállt az eső, és az emberek még sokáig álltak az ajtó előtt és beszélgettek.",
        ],
        "fr" => [
            "Vers le soir, la pluie a cessé et tout est redevenu calme.",
            "Vers le soir, la pluie a cessé et les gens sont restés longtemps devant la porte.",
        ],
        "es" => [
            "Al caer la tarde dejó de llover y todo quedó en calma.",
            "Al caer la tarde dejó de llover y la gente se quedó un buen rato delante de la puerta.",
        ],
        "it" => [
            "Verso sera ha smesso di piovere ed è tornata la calma.",
            "Verso sera ha smesso di piovere e la gente è rimasta a lungo davanti alla porta.",
        ],
        "pt" => [
            "No fim da tarde parou de chover e tudo ficou calmo.",
            "No fim da tarde parou de chover e as pessoas ficaram muito tempo em frente da porta.",
        ],
        "ru" => [
            "К вечеру дождь перестал, и на улице стало тихо.",
            "К вечеру дождь перестал, и люди ещё долго стояли у дверей и говорили о погоде.",
        ],
        "uk" => [
            "Надвечір дощ ущух, і на вулиці знову стало тихо.",
            "Надвечір дощ ущух, і люди ще довго стояли біля дверей та говорили про погоду.",
        ],
        "pl" => [
            "Pod wieczór przestało padać i znowu zrobiło się cicho.",
            "Pod wieczór przestało padać, a ludzie jeszcze długo stali przed drzwiami i rozmawiali.",
        ],
        "cs" => [
            "K večeru přestalo pršet a všude bylo zase ticho.",
            "K večeru přestalo pršet a lidé ještě dlouho stáli přede dveřmi a mluvili o počasí.",
        ],
        "tr" => [
            "Akşama doğru yağmur dindi ve her yer yine sessizdi.",
            "Akşama doğru yağmur dindi ve insanlar kapının önünde uzun süre ayakta konuştu.",
        ],
        _ => [
            "Towards the evening the rain stopped and all was quiet.",
            "Towards the evening the rain stopped, and people stood at the door for a long time.",
        ],
    }
}

/// Greedy lines of at most `width` characters, broken at spaces.
fn fill(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

const fn case(lang: &'static str, text: &'static str, joined: &'static str) -> Case {
    Case { lang, text, joined }
}

/// All cases, by language.
#[rustfmt::skip]
pub(crate) const CASES: &[Case] = &[
    // English: with evidence the hyphen goes.
    case("en", "The government said the plan would be published in the spring. Two ministers left the govern-\nment over it last year, and a third is said to be thinking of it.", "government"),
    case("en", "Government lawyers had warned that the deal was weak. A spokesman for the govern-\nment declined to say whether the warning had been read by anyone.", "government"),
    case("en", "Nobody at the company would discuss the figures. The com-\npany has lost money in each of the last four years, and the bank is growing tired of it.", "company"),
    case("en", "The council wants to build on the meadow, and the neighbours do not. At its next meeting the coun-\ncil will hear both sides before it votes on the plan.", "council"),
    case("en", "“Information is cheap,” she said, “and understanding is dear.” The office received the infor-\nmation in March but did nothing with it until the end of the summer.", "information"),
    case("en", "It was the second accident on the road this month. Police said the acci-\ndent happened when a lorry turned left without warning in heavy rain.", "accident"),
    case("en", "He was the first chairman of the club and its most stubborn. When the chair-\nman died the members could not agree on who should follow him.", "chairman"),
    case("en", "The hospital has been short of nurses since the autumn. A nurse who left the hos-\npital in May said that three of her friends would soon be gone too.", "hospital"),
    case("en", "Scientists who study the lake say that it is warming. The scien-\ntists, who have measured it since 1994, were surprised by how fast it changed.", "scientists"),
    case("en", "The railway was closed in 1966 and the station became a pub. Now the rail-\nway is to be opened again, and the landlord has been asked to move out.", "railway"),
    // English: without it the hyphen stays.
    case("en", "The house stands on a hill above the town and is well-\nknown to everyone who has ever come in by the night train from the coast.", "well-known"),
    case("en", "There was no word from the ministry on Tuesday. A change of govern-\nment would make little difference, the farmers said, as long as it rained.", "govern-ment"),
    case("en", "Governmental bodies were told to save paper. It is not the first time that a govern-\nment has asked for this, and it will not be the last one either.", "govern-ment"),
    case("en", "The club asked him to re-sign before the season began, and he said that he would rather resign from the board. In the end he did re-\nsign, for less money.", "re-sign"),
    case("en", "Both of the men were in their thirties and had worked for the firm as part-\ntime drivers until it was sold to a rival in the north of the country.", "part-time"),
    case("en", "The bridge was meant to last for a hundred years. It was a long-\nterm investment, the mayor said, and nobody had thought of the weight of the buses.", "long-term"),
    case("en", "Her first novel was written in six weeks at the kitchen table, and it is a first-\nrate story about a family that owns too many clocks and too few beds.", "first-rate"),
    case("en", "The longterm plan, as the sign at the gate calls it, was dropped. A long-term lease was signed instead, and the long-\nterm tenants were told by letter.", "long-term"),
    case("en", "For the decision-\nmaking body of the union the vote was a surprise, because the members had always followed its advice in the past and rarely came.", "decision-making"),
    case("en", "The two had not spoken since the war, and when they met it was in the pre-\nwar offices of the newspaper for which both of them had once worked.", "pre-war"),
    case("en", "It was a hand-\nmade instrument with a crack in its neck, and the man who sold it to her in the market at dawn did not know what it was called.", "hand-made"),
    case("en", "Three of the four were co-\nowners of the boat, and the fourth had only come along because he could cook and did not mind the smell of the engine.", "co-owners"),
    case("en", "The minister, who is a self-\ntaught pianist, was asked to play at the dinner, and he chose a piece that nobody in the room was able to recognise.", "self-taught"),
    case("en", "After the flood the two-\nstorey houses by the river were left empty, and the owners of the higher ones began to let their rooms at twice the price.", "two-storey"),
    // English: capitals, figures, abbreviations.
    case("en", "The prize went to a young Anglo-\nIrish writer whose book had been refused by eleven publishers before one of them lost a bet and printed it.", "Anglo-Irish"),
    case("en", "The work should be finished by mid-\nJuly, the company said, and the road would then be open to buses for the first time since the landslide.", "mid-July"),
    case("en", "Mrs. Fenton-\nMarsh, who has lived in the street for 60 years, said that she had never seen so many people in it at once, not even at the coronation.", "Fenton-Marsh"),
    case("en", "The school was shut for a month because of COVID-\n19, and when it was opened again in the spring half of the teachers had found other work.", "COVID-19"),
    case("en", "The budget for the years 2024-\n2025 was passed without a debate, as the members were eager to get home before the snow closed the pass again.", "2024-2025"),
    case("en", "She was taken to the hospital for an X-\nray, but the machine was out of order and the nearest other one was on the far side of the border.", "X-ray"),
    case("en", "A 20-\nyear-old man from the village was the only one who saw the light, and he was not believed until the film from the camera was found.", "20-year-old"),
    case("en", "The talks were led by a U.S.-\nbacked group of engineers, who had been asked by both of the countries to find out where the river really ran.", "U.S.-backed"),
    case("en", "The plane, an F-\n16 of the air force, came down in a field near the farm, and the pilot walked to the house and asked if he could use the telephone.", "F-16"),
    case("en", "The team won the first game by 3-\n1 and lost the second by the same score, which left the cup to be decided by a coin that nobody could find.", "3-1"),
    case("en", "He has been a non-\nEuropean member of the board for ten years and says that he is still asked at every meeting whether he would like some tea.", "non-European"),
    case("en", "Readers will find the tables on pages 14-\n19 of the report, which can be had from the office of the society for the price of a stamp.", "14-19"),
    case("en", "His aunt, an MI5-\ntrained typist, could read any letter upside down, and it was from her that he learned to keep his diary in a tin.", "MI5-trained"),
    // English: suspended hyphens.
    case("en", "The owner has room for the first-\nand second-class passengers of one train, and has been promised the guests of another by the end of June.", "first- and"),
    case("en", "The company plans to build two-\nor three-bedroom flats on the land, of which a third would be let at a rent that a nurse can pay.", "two- or"),
    case("en", "The book deals with the pre-\nand post-war years in the valley, when the mill had more workers than there were people in the town.", "pre- and"),
    // English: dashes, slashes, addresses.
    case("en", "He looked for the letter for a week –\nand found it in the pocket of the coat that he had worn on each of the seven days without a thought.", "– and"),
    case("en", "The boat left from the old quay—\nand nobody on the shore could say afterwards how many people had been on it or where it was going.", "quay—and"),
    case("en", "The crew—four women and a boy\n—went ashore before the storm, and the boat—their last one—was found on the rocks the next day.", "boy—went"),
    case("en", "The crew were four women and a boy\n— they had been hired in the spring — who went ashore before the storm and were seen by nobody.", "boy —"),
    case("es", "El barco era viejo, dijo el alcalde\n—que no quiso dar su nombre— antes de volver al puerto con los demás vecinos del pueblo.", "alcalde —que"),
    case("en", "The boat — a gift from the town —\nwas sold in the winter, and the money was used for a new roof on the school, which is what was needed.", "— was"),
    case("en", "The museum was closed for most of the years 2019–\n2024, and the pictures were kept in the cellar of a bank on the other side of the square.", "2019–2024"),
    case("en", "It is for the owner and/\nor the tenant to clear the snow, says the law, and so in most winters of the last decade nobody has done it.", "and/or"),
    case("en", "The plan can be read at https://www.example.org/council/\nharbour-plan until the end of the month, and there is a copy of it in the library too.", "https://www.example.org/council/harbour-plan"),
    case("en", "The plan can be read at https://www.example.org/late-\nnight-vote until the end of the month, and there is a copy of it in the library too.", "https://www.example.org/late-night-vote"),
    case("en", "The plan can be read at https://www.example.org/ferry\nbefore the end of the month, and there is a copy of it in the library for all to see.", "https://www.example.org/ferry before"),
    case("en", "Those who want to help are asked to write to the clerk at ferry@\nexample.org before the end of the month, or to come to the hall on Friday.", "ferry@example.org"),
    case("en", "The wind reached 120 km/\nh on the coast, and in the hills it was so strong that the sheep were seen to lie down behind the walls at noon.", "km/h"),
    case("en", "It was a matter of inter\u{AD}\nnational law, the judge said, and so it was not for him to decide which of the two kings owned the swan.", "international"),
    // German: the hyphen goes.
    case("de", "Das Geld kommt aus einem Topf, den die Bundes-\nregierung im vergangenen Jahr eingerichtet hat und der noch immer zur Hälfte gefüllt ist.", "Bundesregierung"),
    case("de", "Die Stadt will den Platz vor dem Bahnhof um-\nbauen und hat dafür schon die Bäume gefällt, was nicht allen Anwohnern in der Straße gefällt.", "umbauen"),
    case("de", "Der Bürgermeister sprach von einer Ent-\nscheidung, die niemandem leicht gefallen sei, und bat die Zuhörer auf der Galerie um ein wenig Geduld.", "Entscheidung"),
    case("de", "Nach dem Unfall war die Straße für mehrere Stun-\nden gesperrt, und der Verkehr wurde durch das Dorf geleitet, in dem gerade ein Fest gefeiert wurde.", "Stunden"),
    case("de", "Mit dem Kauf der Mühle hat die Gemeinde auch die Ver-\nantwortung für das Wehr übernommen, das seit dem Hochwasser nicht mehr zu bewegen ist.", "Verantwortung"),
    case("de", "Sie war die erste Frau, die in diesem Orchester die Pauke spiel-\nte, und sie blieb es für fast dreißig Jahre, weil keine andere es wollte.", "spielte"),
    case("de", "Die Polizei bittet um Hin-\nweise: Wer hat in der Nacht zum Sonntag zwischen zwei und vier Uhr einen Mann mit einer Leiter gesehen?", "Hinweise"),
    case("de", "Die Ergebnisse der Untersuchung sollen im Herbst ver-\nöffentlicht werden, wenn auch die Daten aus den anderen Ländern vorliegen.", "veröffentlicht"),
    case("de", "In den Gemein\u{AD}\nden am Fluss ist man sich einig, dass der Deich erhöht werden muss, nur über das Geld wird noch gestritten.", "Gemeinden"),
    case("de", "Das Haus wurde 1912 für einen Fabrikan-\nten gebaut, der nie darin gewohnt hat, weil ihm die Treppe zu steil und der Garten zu klein war.", "Fabrikanten"),
    case("de", "Die Wissen-\nschaftler hatten nicht damit gerechnet, dass die Vögel zurückkehren würden, und hatten die Kästen schon von den Bäumen genommen.", "Wissenschaftler"),
    // German: the hyphen stays.
    case("de", "Man habe die Vor-\nund Nachteile der beiden Strecken lange abgewogen, sagte der Sprecher, und sich dann für die mit dem Tunnel entschieden.", "Vor- und"),
    case("de", "Die Haupt-\noder die Nebenrolle, das sei ihr gleich, sagte die Schauspielerin, solange sie in dem Stück nicht wieder ertrinken müsse.", "Haupt- oder"),
    case("de", "Der Arzt kam in dieser Zeit zwei-\nbis dreimal in der Woche auf den Hof und ließ sich mit Eiern bezahlen, die er an die Kinder im Dorf weitergab.", "zwei- bis"),
    case("de", "Der Preis ging an Ilse Müller-\nLüdenscheidt, die seit vielen Jahren Gedichte schreibt und sie bisher nur ihrem Hund vorgelesen hat.", "Müller-Lüdenscheidt"),
    case("de", "Die EU-\nStaaten konnten sich auch in dieser Nacht nicht auf eine gemeinsame Linie einigen und wollen nun im Juni wieder darüber reden.", "EU-Staaten"),
    case("de", "Wegen COVID-\n19 war das Bad zwei Jahre lang geschlossen, und als es wieder öffnete, hatten die Kinder das Schwimmen fast verlernt.", "COVID-19"),
    case("de", "Im Haushalt für die Jahre 2024-\n2025 fehlen der Stadt rund drei Millionen Euro, die sie nun mit einer Steuer auf Hunde einnehmen will.", "2024-2025"),
    case("de", "Die A-\ncappella-Gruppe aus dem Nachbarort sang auf der Treppe des Rathauses, weil im Saal für sie und die Gäste kein Platz mehr war.", "A-cappella-Gruppe"),
    case("de", "Das Mehrgenerationen-Haus ist beliebt. Nun soll auch im Süden der Stadt ein Mehrgenerationen-\nHaus entstehen, für das es schon 40 Bewerber gibt.", "Mehrgenerationen-Haus"),
    case("de", "Er nannte den Entwurf nicht-öffentlich, und auch die Sitzung war nicht-\nöffentlich, sodass am Ende niemand wusste, was eigentlich beschlossen worden war.", "nicht-öffentlich"),
    case("de", "Sie suchte den Schlüssel im ganzen Haus –\nund fand ihn am Ende in der Tasche des Mantels, den sie die ganze Zeit über getragen hatte.", "– und"),
    case("de", "Der Zug fährt mit höchstens 80 km/\nh durch das Tal, weil der Boden unter den Gleisen seit dem Winter an mehreren Stellen nachgegeben hat.", "km/h"),
    case("de", "Die Pläne sind im Rathaus und unter https://www.example.org/bauen/\nalte-bruecke zu sehen, und wer Fragen hat, kann am Freitag in den Saal kommen.", "https://www.example.org/bauen/alte-bruecke"),
    case("de", "Der 18-\njährige Fahrer blieb unverletzt, das Auto dagegen war nach dem Sturz in den Bach nicht mehr zu retten, wie die Polizei mitteilte.", "18-jährige"),
    case("de", "Die Ein-\nund Ausfuhr von Honig ist in den vergangenen Jahren stark gestiegen, und das liegt auch an den milden Wintern in der Region.", "Ein- und"),
    case("de", "Auf der Strecke Berlin-\nHamburg fallen in den nächsten Wochen viele Züge aus, weil die Bahn die Schienen und die Schwellen erneuern lässt.", "Berlin-Hamburg"),
    // Dutch.
    case("nl", "De prijs is zonder de vracht-\nen verzendkosten, die voor een pakket naar het eiland hoger zijn dan voor een pakket naar de stad.", "vracht- en"),
    case("nl", "De gemeente heeft de bewoners van het dorp een brief gestuurd over de ver-\nbouwing van het station, die in het voorjaar begint en een jaar duurt.", "verbouwing"),
    case("nl", "Het was de eerste keer dat de burge-\nmeester van de stad op de fiets naar het werk kwam, en hij moest onderweg twee keer naar de weg vragen.", "burgemeester"),
    case("nl", "Bij een auto-\nongeluk op de weg naar het strand is niemand gewond geraakt, maar de bomen langs het kanaal hebben er wel onder geleden.", "auto-ongeluk"),
    case("nl", "Zij is samen met haar broer mede-\neigenaar van de molen, die al meer dan twee eeuwen op deze plek staat en nog altijd meel maakt.", "mede-eigenaar"),
    case("nl", "De in-\nen uitvoer van bloemen is in het afgelopen jaar gedaald, en de telers hopen dat het met de lente weer beter zal gaan.", "in- en"),
    case("nl", "De regels gelden voor alle EU-\nlanden die aan de zee liggen, en dat zijn er meer dan de meeste mensen op de markt konden noemen.", "EU-landen"),
    case("nl", "In Noord-\nHolland is het water in de sloten zo hoog dat de koeien van het land zijn gehaald en in de schuur van de buren staan.", "Noord-Holland"),
    case("nl", "Volgens de onder-\nzoekers komen de vogels terug omdat het gras later wordt gemaaid en er in de zomer weer genoeg te eten is.", "onderzoekers"),
    case("nl", "Wie wil helpen kan een e-\nmail sturen naar de secretaris van de vereniging, die ook op zaterdag in het gebouw aan de haven te vinden is.", "e-mail"),
    // Swedish.
    case("sv", "Det var första gången som kommun-\nstyrelsen i staden höll sitt möte på ett fartyg, och flera av ledamöterna blev sjöfarna redan i hamnen.", "kommunstyrelsen"),
    case("sv", "Företaget har vuxit på både in-\noch utrikesresor under året och räknar med att det ska bli ännu bättre när den nya linjen öppnar.", "in- och"),
    case("sv", "Den som vill vara med kan skicka e-\npost till föreningen före den sista mars, eller gå förbi biblioteket när det är öppet.", "e-post"),
    case("sv", "Polisen har inga miss-\ntänkta efter branden i det gamla magasinet, men tror att den började i en av de lampor som hängde i taket.", "misstänkta"),
    case("sv", "Avtalet mellan EU-\nländerna ska gälla från och med hösten, men det är inte klart vem som ska betala för de nya båtarna.", "EU-länderna"),
    case("sv", "Hon är född 1951 i Karl-\nJohansvik och har bott där hela sitt liv, utom ett år då hon var kock på en båt som gick till Island.", "Karl-Johansvik"),
    case("sv", "Efter stormen var vägen till byn av-\nstängd i fyra dygn, och posten kom med en skoter som en av bönderna hade lånat ut.", "avstängd"),
    // Danish and Norwegian.
    case("da", "Kommunen har købt den gamle skole og vil bruge den til bibli-\notek, når de sidste elever er flyttet til den nye bygning ved havnen.", "bibliotek"),
    case("da", "Prisen er steget for både ind-\nog udland, og det er især de små virksomheder i byerne ved kysten, der må betale for det.", "ind- og"),
    case("da", "Der er stadig ikke sat en dato for åbningen af den nye jern-\nbane, men ministeren siger, at den vil komme, før vinteren er omme.", "jernbane"),
    case("da", "De EU-\nlande, der har sagt ja til aftalen, skal nu have den gennem deres egne parlamenter, og det kan godt tage et år eller mere.", "EU-lande"),
    case("no", "Det er første gang på ti år at kommune-\nstyret har sagt nei til et nytt bygg ved fjorden, og flere i salen klappet da det ble klart.", "kommunestyret"),
    case("no", "Selskapet har hatt et godt år med flere reiser i inn-\nog utland, men vil likevel ikke si noe om hva det betaler sine egne folk.", "inn- og"),
    case("no", "De to har vært naboer siden krigen, og det var derfor ikke lett for dem å møtes i tings-\nretten for å krangle om et epletre.", "tingsretten"),
    case("no", "Hun er professor i Nord-\nNorge og har i mange år skrevet om hvorfor folk flytter fra øyene, og om hva som får dem til å komme tilbake.", "Nord-Norge"),
    // Finnish and Hungarian.
    case("fi", "Kaupunki aikoo myydä vanhan kirjas-\nton, joka on ollut tyhjänä jo kolme vuotta, mutta ostajaa sille ei ole vielä löytynyt.", "kirjaston"),
    case("fi", "Kylään pääsee vain kerran päivässä, kun linja-\nauto tulee kaupungista ja kääntyy kaupan edessä takaisin samaa tietä.", "linja-auto"),
    case("fi", "Yhtiön mukaan tuonti-\nja vientihinnat ovat nousseet viime vuodesta, mutta kauppa on silti ollut parempi kuin kukaan osasi odottaa.", "tuonti- ja"),
    case("fi", "Se on EU-\nmaiden yhteinen päätös, eikä sitä voi muuttaa ennen kuin seuraava kokous pidetään, sanoi ministeri torstaina.", "EU-maiden"),
    case("fi", "Hän on ollut kunnan-\njohtaja jo kaksikymmentä vuotta ja sanoo, että tämä talvi on ollut niistä kaikista vaikein.", "kunnanjohtaja"),
    case("hu", "A város vezetése úgy döntött, hogy a régi könyv-\ntár épületét nem adja el, hanem a következő évben felújítja és újra megnyitja.", "könyvtár"),
    case("hu", "Az észak-\nmagyarországi falvakban az idén már nem volt hó, és a síelők helyett csak a gombászok jöttek el a hegyre.", "észak-magyarországi"),
    case("hu", "Senki sem tudja, hogy az új híd elkészül-\ne a nyár végére, mert a munkások közül sokan már egy másik városban dolgoznak.", "elkészül-e"),
    case("hu", "A miniszter azt mondta, hogy az EU-\nban erről még nem volt szó, és hogy a magyar javaslatot csak az ősszel fogják megvitatni.", "EU-ban"),
    // French.
    case("fr", "Le maire pense que la route sera peut-\nêtre ouverte avant la fin de l’été, mais il ne veut pas le promettre aux habitants du village.", "peut-être"),
    case("fr", "Pourquoi, demande le juge, le témoin va-t-\nil chaque matin sur le port, et que regarde-t-il pendant une heure dans l’eau qui monte ?", "va-t-il"),
    case("fr", "Le gouvernement a promis une réponse pour la fin du mois. Mais le gouver-\nnement n’a pas dit laquelle, ni à qui elle serait donnée.", "gouvernement"),
    case("fr", "C’est le premier rendez-\nvous de la saison pour les deux équipes, et il se jouera sans le public, que la pluie a fait fuir.", "rendez-vous"),
    case("fr", "Le film a été tourné dans le nord-\nest du pays avec des gens qui n’avaient jamais vu de caméra et qui ne la regardaient pas.", "nord-est"),
    case("fr", "La route de Saint-\nBrieuc est fermée depuis la tempête, et les habitants de la côte doivent passer par la forêt pour aller à la ville.", "Saint-Brieuc"),
    case("fr", "Les habitants ont écrit au préfet. Selon les habi-\ntants, la rivière n’a jamais été aussi haute, et le pont ne tiendra pas un hiver de plus.", "habitants"),
    case("fr", "La direction n’a pas commenté les chiffres. Selon un syndicat, la produc-\ntion a baissé de moitié depuis que la machine est en panne.", "produc-tion"),
    case("fr", "Celui-ci avait été vendu, et celui-\nlà ne marchait plus, de sorte que le village est resté sans horloge pendant toute une année.", "celui-là"),
    case("fr", "Il y avait quatre-\nvingts personnes dans la salle, et la moitié était venue pour le dessert que l’on servait à la fin du concert.", "quatre-vingts"),
    case("fr", "Elle a cherché la lettre partout —\net l’a trouvée dans la poche du manteau qu’elle portait depuis le début de la semaine.", "— et"),
    case("fr", "Les plans sont sur le site https://www.example.org/projets/\nvieux-pont et peuvent aussi être vus à la mairie jusqu’à la fin du mois.", "https://www.example.org/projets/vieux-pont"),
    // Spanish.
    case("es", "La ex-\npresidenta de la asociación dijo que no había leído el informe y que tampoco pensaba hacerlo antes de las vacaciones.", "ex-presidenta"),
    case("es", "El gobierno no quiso comentar la noticia. Un portavoz del go-\nbierno dijo más tarde que la respuesta llegaría por carta a los alcaldes.", "gobierno"),
    case("es", "Es un tratado franco-\nespañol sobre el agua del río, que se firmó hace más de un siglo y que nadie había vuelto a leer hasta ahora.", "franco-español"),
    case("es", "La reunión duró más de seis horas y terminó sin acuer-\ndo, aunque los dos equipos dijeron a la prensa que había sido muy útil.", "acuer-do"),
    case("es", "El ayuntamiento compró la casa en mayo. Ahora el ayunta-\nmiento no sabe qué hacer con ella, porque el tejado se ha caído al patio.", "ayuntamiento"),
    case("es", "Durante los años 2019-\n2021 el museo estuvo cerrado, y los cuadros se guardaron en el sótano de un banco que hoy ya no existe.", "2019-2021"),
    case("es", "El tren Madrid-\nLisboa volverá a circular en otoño, según la empresa, que todavía no ha dicho cuánto costará el billete.", "Madrid-Lisboa"),
    case("es", "Fue un debate socio-\neconómico muy largo, y cuando terminó los alumnos que quedaban en la sala eran menos que los profesores.", "socio-económico"),
    // Italian.
    case("it", "Il comune ha comprato la vecchia stazione. Secondo il co-\nmune, i lavori per farne una scuola cominceranno alla fine della primavera.", "comune"),
    case("it", "La squadra ha perso tre a uno e non ha più nessuna pos-\nsibilità di vincere il campionato, anche se il presidente dice che non è finita.", "pos-sibilità"),
    case("it", "È un accordo italo-\nsvizzero sulle acque del lago, che è stato firmato nel 1952 e che nessuno dei due paesi ha mai applicato davvero.", "italo-svizzero"),
    case("it", "L’ex-\nministro ha detto che non si ricorda della lettera e che in quegli anni ne riceveva troppe per poterle leggere tutte.", "L’ex-ministro"),
    case("it", "I lavoratori della fabbrica sono in sciopero da lunedì. I lavora-\ntori chiedono che la mensa resti aperta anche per il turno di notte.", "lavoratori"),
    case("it", "La linea Torino-\nLione non sarà pronta prima del 2033, e nel frattempo i treni passano ancora per la galleria che fu aperta nel 1871.", "Torino-Lione"),
    // Portuguese.
    case("pt", "Quem chegou cedo ao estádio levou o guarda-\nchuva e a cadeira, porque a previsão era de chuva e o jogo só começaria às nove da noite.", "guarda-chuva"),
    case("pt", "A prefeitura diz que a ponte é segura. Os moradores não acreditam na prefei-\ntura e passam pela estrada velha, que é bem mais longa.", "prefeitura"),
    case("pt", "O livro foi encontrado na segunda-\nfeira dentro de um piano, e o dono da loja ainda não sabe quem o deixou ali nem por quê.", "segunda-feira"),
    case("pt", "Os vizinhos já disseram que vão ajudá-\nlo a pagar a conta, mas ele ainda não respondeu e não foi visto na rua desde o domingo.", "ajudá-lo"),
    case("pt", "A empresa não comentou o caso, e o sindicato diz que a situa-\nção é a mesma em todas as outras fábricas do grupo no interior do país.", "situa-ção"),
    case("pt", "O ex-\nprefeito negou que tivesse comprado o barco e disse que nem sabe nadar, o que a família dele confirmou à reportagem.", "ex-prefeito"),
    // Russian and Ukrainian.
    case("ru", "Жители посёлка по-\nпрежнему ходят на работу в обход, хотя мост через реку открыли ещё весной, а дорогу к нему не построили.", "по-прежнему"),
    case("ru", "Никто не заметил, что кто-\nто снял с башни часы, пока они не пробили полночь на другом конце города, где их и нашли.", "кто-то"),
    case("ru", "Правительство обещало ответить до конца месяца. Но пока прави-\nтельство молчит, и в городе уже не ждут, что оно что-нибудь скажет.", "правительство"),
    case("ru", "Он приехал из-\nза границы с одним чемоданом, в котором не было ничего, кроме книг и старого будильника, который не ходил.", "из-за"),
    case("ru", "На заводе не стали объяснять, почему оста-\nновлена печь, и рабочие, которые пришли на смену, просто разошлись по домам.", "оста-новлена"),
    case("ru", "Концерт в Санкт-\nПетербурге отменили из-за снега, а зрители всё равно пришли и пели сами, пока в зале не погас свет.", "Санкт-Петербурге"),
    case("ru", "Это был юго-\nзападный ветер, который в этих местах дует только в марте, и рыбаки знали, что в море выходить нельзя.", "юго-западный"),
    case("ru", "Письмо искали целую неделю —\nи нашли в кармане пальто, которое хозяин всё это время носил и ни разу не проверил.", "— и"),
    case("ru", "Всё-таки дорогу построили. Она вышла узкой, но всё-\nтаки по ней можно проехать, если только навстречу не идёт автобус из города.", "всё-таки"),
    case("ru", "Музей был закрыт в 2019–\n2023 годах, и картины хранились в подвале банка, ключ от которого был только у сторожа.", "2019–2023"),
    case("ru", "В 90-\nх годах в этом доме была школа, а потом его купил человек, которого в посёлке так никто и не увидел.", "90-х"),
    case("uk", "Мешканці села по-\nперше просять відкрити дорогу, а вже потім говорити про те, хто та коли буде платити за новий міст.", "по-перше"),
    case("uk", "Уряд обіцяв відповісти до кінця місяця. Але міністерство не знало про це, і в мініс-\nтерство ніхто з уряду так і не зателефонував.", "міністерство"),
    case("uk", "Якщо хтось і бачив, як це було, то хіба що вночі, бо будь-\nяка людина вдень помітила б, що з площі зник пам’ятник.", "будь-яка"),
    // Polish and Czech.
    case("pl", "Na festiwal polsko-\nniemiecki przyjechało w tym roku dwa razy więcej osób niż przed rokiem, i nie dla wszystkich były miejsca.", "polsko-niemiecki"),
    case("pl", "Burmistrz mówi, że most jest bezpieczny. Mieszkańcy nie wierzą, że bur-\nmistrz go oglądał, i chodzą do pracy przez las.", "burmistrz"),
    case("pl", "Firma nie chciała tego komentować, a związek mówi, że produk-\ncja spadła o połowę i że nie jest to wina ludzi, którzy tam pracują.", "produk-cja"),
    case("pl", "Pociągi na linii Warszawa-\nRadom nie będą jeździć do końca miesiąca, bo po burzy na torach leży jeszcze kilkaset drzew.", "Warszawa-Radom"),
    case("pl", "Biało-\nczerwony balon, który spadł na pole pod miastem, należał do szkoły i miał lecieć tylko do końca boiska.", "Biało-czerwony"),
    case("cs", "Na festival česko-\nněmecký letos přijelo dvakrát více lidí než loni a ne pro všechny bylo v malém městě u řeky místo.", "česko-německý"),
    case("cs", "Starosta říká, že ministerstvo o mostu ví. Na ministerstvu ale říkají, že minis-\nterstvo žádný dopis nedostalo a že se o něm dozvědělo až z novin.", "ministerstvo"),
    case("cs", "Bude-\nli v zimě mráz, led se na rybníku udrží až do března a děti z vesnice nebudou muset do školy kolem lesa.", "Bude-li"),
    // Turkish.
    case("tr", "Belediye köprünün güvenli olduğunu söylüyor. Köylüler ise bele-\ndiye bir rapor yayımlayana kadar eski yoldan gitmeye devam edecek.", "belediye"),
    case("tr", "Türk-\nAlman ortaklığıyla kurulan fabrika bu yıl da açılmadı ve işçiler için yapılan evler hâlâ boş, çünkü yol bitmedi.", "Türk-Alman"),
    case("tr", "Müze 2019-\n2023 yılları arasında kapalıydı ve tablolar bu süre içinde meydanın öbür yanındaki bir bankanın kasasında kaldı.", "2019-2023"),
    case("tr", "Şirket bu konuda bir açıklama yapmadı, sendika ise üre-\ntimin yarıya düştüğünü ve bunun çalışanların suçu olmadığını söyledi.", "üre-timin"),
    case("tr", "Bu, sosyo-\nekonomik bir sorun, diyor profesör, ve bir köyü yeniden kurmak için yalnızca ev yapmak hiçbir zaman yetmez.", "sosyo-ekonomik"),
];

//! The stories that the families' cases print, and what must come out of a dump.

/// A story as its author wrote it.
pub(crate) struct Story {
    pub title: &'static str,
    pub by: &'static str,
    pub day: &'static str,
    pub place: &'static str,
    pub text: [&'static str; 3],
}

impl Story {
    /// The paragraphs, a blank line between them.
    pub(crate) fn apart(&self) -> String {
        self.text.join("\n\n")
    }

    /// Wrapped paragraphs: the first with `opening` before it, each with `indent` and a line end.
    pub(crate) fn wrapped(&self, opening: &str, indent: &str, between: &str) -> String {
        let mut opening = opening;
        let wrap = |text: &&str| fill(&format!("{}{text}", std::mem::take(&mut opening)), indent);
        self.text.iter().map(wrap).collect::<Vec<_>>().join(between)
    }
}

/// A paragraph in lines of at most 68 characters, the first of them indented.
pub(crate) fn fill(text: &str, indent: &str) -> String {
    let (mut out, mut width) = (indent.to_owned(), indent.len());
    for (i, word) in text.split(' ').enumerate() {
        let len = word.chars().count() + 1;
        if i > 0 {
            let breaks = width + len > 68;
            out.push(if breaks { '\n' } else { ' ' });
            width = if breaks { 0 } else { width };
        }
        out.push_str(word);
        width += len;
    }
    out + "\n"
}

/// A dump, and what must come out of it: empty where there must be none.
pub(crate) struct Told {
    pub raw: String,
    pub headline: &'static str,
    pub published: String,
    pub authors: Vec<&'static str>,
    pub place: String,
    pub agency: &'static str,
    pub body: Vec<String>,
}

impl Told {
    /// All that a story says, without a place line.
    pub(crate) fn of(story: &Story, raw: String) -> Told {
        Told {
            raw,
            headline: story.title,
            published: story.day.to_owned(),
            authors: vec![story.by],
            place: String::new(),
            agency: "",
            body: story.text.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    /// Its headline and its paragraphs alone.
    pub(crate) fn bare(story: &Story, raw: String) -> Told {
        Told::of(story, raw).unsigned().undated()
    }

    pub(crate) fn undated(mut self) -> Told {
        self.published.clear();
        self
    }

    pub(crate) fn day(mut self, day: &str) -> Told {
        self.published = day.to_owned();
        self
    }

    pub(crate) fn unsigned(mut self) -> Told {
        self.authors.clear();
        self
    }

    pub(crate) fn headed(mut self, headline: &'static str) -> Told {
        self.headline = headline;
        self
    }

    pub(crate) fn at(mut self, place: &str, agency: &'static str) -> Told {
        (self.place, self.agency) = (place.to_owned(), agency);
        self
    }

    /// What else stands in the body, before a paragraph.
    pub(crate) fn with(mut self, at: usize, text: &str) -> Told {
        self.body.insert(at, text.to_owned());
        self
    }

    pub(crate) fn upper(mut self) -> Told {
        self.body.iter_mut().for_each(|text| *text = text.to_uppercase());
        self
    }
}

/// A story with some more paragraphs between its own.
pub(crate) fn plain(story: &Story, at: usize, more: &str) -> Told {
    let mut text: Vec<&str> = story.text.to_vec();
    text.insert(at, more);
    let raw = format!("{}\n\n{}\n", story.title, text.join("\n\n"));
    Told::bare(story, raw).with(at, more)
}

pub(crate) const LAMP: Story = Story {
    title: "Lighthouse lamp sold by mistake comes home",
    by: "Edda Farrow",
    day: "2011-10-06",
    place: "Skerrimouth",
    text: [
        "The lamp of the old lighthouse, which a clerk had sold in June with a load of scrap iron, was carried back up its 204 steps on Thursday.",
        "It has lit nobody's kitchen, as far as we know, said the keeper, Magnus Rudge, who had found it in the window of an antique shop.",
        "The dealer, who had paid 90 crowns for the lamp, asked for the same sum and a ride on the pilot boat, and the council agreed to both.",
    ],
};

pub(crate) const BEES: Story = Story {
    title: "Bees on the opera roof make more honey than those in the fields",
    by: "Joost Varley",
    day: "2014-08-19",
    place: "Holmbridge",
    text: [
        "The four hives on the roof of the opera house gave 62 kilograms of honey this summer, twice as much as hives outside the city.",
        "\"They have lime trees in every street, and nobody sprays them,\" said the stage hand who looks after the bees, Agnes Tolliver.",
        "The honey is sold in the interval. A soprano has asked for the hives to be moved away from the window of her dressing room.",
    ],
};

pub(crate) const QUARRY: Story = Story {
    title: "Blast in a quarry uncovers a mosaic floor",
    by: "Petra Lindqvist",
    day: "2008-04-22",
    place: "Ostermere",
    text: [
        "Workers who were blasting limestone above the village have uncovered a floor of coloured stones that is about 1,700 years old.",
        "It shows a dog, a basket of figs and half of a fisherman, whose other half went into a motorway, the foreman told reporters.",
        "Archaeologists have asked for the work to stop until September. The quarry has agreed, and will open a second pit meanwhile.",
    ],
};

pub(crate) const BUS: Story = Story {
    title: "Night bus will wait for the end of the last film",
    by: "Samuel Oyelaran",
    day: "2019-01-17",
    place: "Fenwick Quay",
    text: [
        "From February the last bus of the day will leave the market square only when the cinema has closed its doors, the company said.",
        "Drivers had complained for years that they saw people running behind them in the mirror, a spokeswoman, Ilka Brandreth, explained.",
        "The cinema has promised to show nothing that is longer than three hours on a weekday, and to ring the driver if a reel breaks.",
    ],
};

pub(crate) const ORGAN: Story = Story {
    title: "Village buys back its organ pipe by pipe",
    by: "Nora Hasleby",
    day: "2003-12-12",
    place: "Lower Tarn",
    text: [
        "Eleven years after its church organ was sold to pay for a roof, the village has found 1,140 of the 1,206 pipes and bought them back.",
        "Most of them stood in gardens, one served as a chimney, and a butcher had hung his sausages on the longest of them all.",
        "The first concert is planned for Easter. Until the last pipes are found, the organist, Ivo Crane, will sing what is missing.",
    ],
};

pub(crate) const ICE: Story = Story {
    title: "Road across the ice opens three weeks late",
    by: "Birgit Aune",
    day: "1997-01-27",
    place: "Narvesund",
    text: [
        "The road across the frozen sound was opened on Monday, three weeks later than usual, after the ice had grown to half a metre.",
        "Cars must keep a distance of 50 metres and may not stop, and seat belts are forbidden, the road office said in a notice.",
        "Last year the road was open for 41 days. The ferry, which sails round the ice in four hours, stays in the harbour until it melts.",
    ],
};

pub(crate) const UHR: Story = Story {
    title: "Rathausuhr geht wieder, aber rückwärts",
    by: "Falk Brenner",
    day: "2012-09-14",
    place: "Altenwerd",
    text: [
        "Die Uhr am Rathaus von Altenwerd läuft nach neun Jahren wieder, allerdings in die falsche Richtung, wie die Stadt am Freitag mitteilte.",
        "Ein Lehrling hatte zwei Zahnräder vertauscht. „Vormittags fällt es kaum jemandem auf“, sagte der Uhrmacher Konrad Thiele.",
        "Der Gemeinderat will nun abstimmen, ob der Fehler behoben wird, denn seit Mittwoch kommen Reisebusse, um die Uhr zu sehen.",
    ],
};

pub(crate) const WALD: Story = Story {
    title: "Stadt pflanzt einen Wald auf dem Parkdeck",
    by: "Ilse Mahnke",
    day: "2021-05-04",
    place: "Grünhagen",
    text: [
        "Auf dem obersten Deck des Parkhauses am Bahnhof wachsen seit Dienstag 140 Birken, für die vierzig Stellplätze weichen mussten.",
        "Die Statik sei geprüft, sagte die Baurätin Wencke Olbrich, und wer sein Auto suche, finde es nun im Schatten wieder.",
        "Die Händler der Innenstadt hatten gegen den Plan geklagt, die Klage aber zurückgezogen, als die ersten Vögel kamen.",
    ],
};

pub(crate) const FLEURS: Story = Story {
    title: "Le marché aux fleurs change de rive",
    by: "Aline Ferrat",
    day: "2016-03-24",
    place: "Montclair",
    text: [
        "Le marché aux fleurs de Montclair quittera la rive droite en avril, après cent douze ans passés au pied de la cathédrale.",
        "Les fleuristes se plaignaient de l'ombre du clocher, qui leur coûtait deux heures de soleil par jour, explique la mairie.",
        "Le nouveau site, une ancienne gare de marchandises, compte trente emplacements couverts et une fontaine d'eau potable.",
    ],
};

pub(crate) const PUENTE: Story = Story {
    title: "El puente de hierro vuelve a abrirse al paso",
    by: "Marta Olmedo",
    day: "2013-11-08",
    place: "Villarrubia",
    text: [
        "El puente de hierro de Villarrubia se abrió el viernes a los peatones, seis años después de que una riada se llevara su primer arco.",
        "La obra costó dos millones de euros, la mitad de lo previsto, porque el arco apareció entero en la huerta de un vecino.",
        "Los coches tendrán que esperar hasta la primavera, cuando se pruebe la resistencia del suelo con cuarenta camiones de arena.",
    ],
};

pub(crate) const TEATRO: Story = Story {
    title: "Il teatro riapre con una sola poltrona",
    by: "Carlo Venturi",
    day: "2018-02-15",
    place: "Castelpiano",
    text: [
        "Il teatro comunale di Castelpiano ha riaperto giovedì con una sola poltrona, perché le altre sono ancora ferme alla dogana.",
        "Il posto è stato messo all'asta e vinto da una maestra in pensione, che ha applaudito in piedi per undici minuti.",
        "Le 318 poltrone mancanti dovrebbero arrivare entro la fine del mese, assicura il direttore, e il biglietto resterà lo stesso.",
    ],
};

pub(crate) const MOLEN: Story = Story {
    title: "Molen draait weer na twintig jaar stilstand",
    by: "Sanne Hoekstra",
    day: "2010-06-30",
    place: "Oudewaal",
    text: [
        "De molen aan de dijk van Oudewaal heeft woensdag voor het eerst in twintig jaar weer graan gemalen, onder toezicht van drie molenaars.",
        "De wieken waren in 1990 afgebroken en bleken al die tijd als vlonder in een haven te liggen, vertelde de voorzitter van de stichting.",
        "Het meel gaat naar de bakker in het dorp, die er elke zaterdag zestig broden van wil bakken zolang het blijft waaien.",
    ],
};

pub(crate) const KAI: Story = Story {
    title: "Fergekaia flyttes ti meter mot vest",
    by: "Ingrid Solbakk",
    day: "2017-09-05",
    place: "Sundvåg",
    text: [
        "Fergekaia i Sundvåg skal flyttes ti meter mot vest fordi den nye ferga er lengre enn tegningene viste, sier havnesjefen.",
        "Arbeidet koster fire millioner kroner og tar seks uker. Imens legger ferga til ved fiskemottaket på andre siden av bukta.",
        "Naboene har klaget på støyen, men trakk klagen da de fikk vite at kafeen på kaia får stå der den står i dag.",
    ],
};

pub(crate) const SY: Story = Story {
    title: "Biblioteket lånar ut symaskiner",
    by: "Karin Ekdahl",
    day: "2020-11-11",
    place: "Lövsta",
    text: [
        "Biblioteket i Lövsta lånar från och med onsdagen ut åtta symaskiner, och kön var redan vid öppningen fyrtio personer lång.",
        "Maskinerna får behållas i tre veckor och ska lämnas tillbaka oljade, säger bibliotekarien som kom på idén i somras.",
        "Nästa år vill kommunen köpa in en vävstol, men den måste användas på plats eftersom den inte går genom dörren.",
    ],
};

pub(crate) const FAROL: Story = Story {
    title: "Farol de Pedra Alta volta a acender",
    by: "Rui Marinho",
    day: "2015-07-21",
    place: "Pedra Alta",
    text: [
        "O farol de Pedra Alta voltou a acender na terça-feira, depois de onze anos apagado por causa de uma dívida de energia elétrica.",
        "A conta foi paga por um pescador que ganhou na loteria e que prefere não dizer o nome, segundo a prefeitura da cidade.",
        "A luz alcança trinta quilômetros e já trouxe de volta três barcos, além de um grupo de turistas que procurava o hotel.",
    ],
};

pub(crate) const YE: Story = Story {
    title: "青石镇图书馆夜间开放",
    by: "周晓岚",
    day: "2018-06-12",
    place: "青石镇",
    text: [
        "青石镇图书馆自本周二起延长开放时间，每晚至午夜十二点，方便在工厂上晚班的居民借书和自习。",
        "馆长表示，首晚共有一百二十六名读者到馆，其中年纪最大的八十三岁，他借走了一本关于养蜂的书。",
        "镇政府承担新增的电费和两名管理员的工资，试行期为半年，之后将根据到馆人数决定是否延续。",
    ],
};

//! What fuzzing has found, each in its smallest form. Every input must give an article that keeps
//! every promise.

mod support;

use copydesk::{Article, Draft, Edit, Edits, Parser, Pass, Passes, Stage};
use support::rng::Rng;
use support::sheet::{Face, Wrap, bare};
use support::texts::texts;

fn reads(raw: &str) -> Article {
    let article = Article::parse(raw).unwrap();
    article.check_invariants(raw).unwrap();
    // every field can be read
    assert_eq!(article.to_record(), Article::parse(raw).unwrap().to_record());
    article
}

#[test]
fn a_release_whose_mark_has_no_colon_behind_it() {
    // the label's last letter takes two bytes; its last byte was taken for a colon
    let article = reads("пресс-релизпресс-релиз3.3.2025: ");
    assert!(
        article.metadata().all(|line| line.label().is_empty() || line.label() == "пресс-релиз")
    );
    reads("PRESS RELEASE 3 March 2025");
    let article = reads("For Immediate Release: 3 March 2025\n\nThe port opens a bridge\n");
    assert!(article.metadata().all(|line| !line.text().as_str().starts_with(':')));
    reads("新闻稿2025年3月3日");
}

/// A pass that puts one text in place of a range.
#[derive(Debug, Clone)]
struct Swap(Stage, std::ops::Range<usize>, &'static str);

impl Pass for Swap {
    fn name(&self) -> &str {
        "swap"
    }

    fn stage(&self) -> Stage {
        self.0
    }

    fn edits(&self, draft: &Draft<'_>) -> Edits {
        let range = self.1.start.min(draft.text().len())..self.1.end.min(draft.text().len());
        [Edit::replace(range, self.2)].into_iter().collect()
    }
}

#[test]
fn paragraphs_that_a_pass_made_of_one_stretch_stay_in_order() {
    // the first block of the replacement has its raw bytes; the others have none and went to the
    // end
    let first = "The port closed its bridge within an hour, and the engineers went home by ferry, the harbour master said on Monday.";
    let made = "A night bus was sent for the last passengers, who had waited for three hours at the southern pier, the city said.\n\n\
                Nobody was hurt, but two cyclists lost their shoes, and a baker lost eleven trays of bread, the police said later.\n\n\
                The bridge will open again in spring when the cables are replaced, which costs the city four million crowns.";
    let last = "The ferry, which had been sold in the summer, was brought back for the winter, and sails every forty minutes until then.";
    let raw =
        format!("# Bridge Closes for the Winter\n\nBy Rosa Tennant\n\n{first}\n\nXXXX\n\n{last}\n");
    let at = raw.find("XXXX").unwrap();
    let swap = Swap(Stage::Text, at..at + 4, made);
    let parser = Parser::builder()
        .passes(Passes::default().insert_before("line-endings", swap).unwrap())
        .build();
    let article = parser.parse(&raw).unwrap();
    article.check_invariants(&raw).unwrap();
    let wanted: Vec<&str> =
        std::iter::once(first).chain(made.split("\n\n")).chain([last]).collect();
    assert_eq!(article.paragraphs().map(|p| p.as_str()).collect::<Vec<_>>(), wanted);
}

/// Residue over several lines was one deletion with one kind of line end and several with another,
/// of which only the first stood beside its block.
#[test]
fn residue_over_lines_has_one_owner_with_any_line_end() {
    // (a wrapped tag beside a headline; the marks of a quotation's second line, behind a line that
    // is discarded itself)
    for raw in [
        "</a>Harbour Bridge Reopens After Two-Year Repair<govern-\nment\n> ",
        "\n> [\n> ",
        "\n> \"\u{AD}\n> \u{AD}\u{AD}",
    ] {
        let discarded = ["\n", "\r\n", "\r"]
            .map(|end| Article::parse(&raw.replace('\n', end)).unwrap().discarded().count());
        assert!(
            discarded[0] <= 1 && discarded.iter().all(|n| *n == discarded[0]),
            "{raw:?} {discarded:?}"
        );
    }
}

/// Residue that opens with a line end was a claim's where that is `\n`, and nobody's where it is `\r\n`.
#[test]
fn residue_that_opens_with_a_line_end_has_one_owner() {
    let raw = "h[\u{C}](b)}\n]()\n\u{C}](b)}";
    let read = |end: &str| texts(reads(&raw.replace('\n', end)).to_record());
    for end in ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        assert_eq!(read(end), read("\n"), "{end:?}");
    }
}

/// How far an image's address may stand behind its text was counted in bytes, of which a line end has one or two.
#[test]
fn an_images_address_behind_line_ends() {
    let raw = "![a b\n\u{C}\n\n\n](b)";
    for end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let article = reads(&raw.replace('\n', end));
        let urls: Vec<_> = article.images().map(|image| image.url().map(str::to_owned)).collect();
        assert_eq!(urls, [Some("b".to_owned())], "{end:?}");
    }
}

/// A wire's title of a caret and nothing behind it was a headline without a letter.
#[test]
fn an_empty_title_is_no_headline() {
    for raw in ["^BC-<\n^<", "^BC-<\n^<\nThe ferry sank on Monday off the coast, police said.\n"] {
        assert!(reads(raw).headline().is_none_or(|text| !text.trim().is_empty()), "{raw:?}");
    }
}

/// A space before a label's colon was taken for the colon, and one of two bytes was cut in two.
#[test]
fn a_space_before_a_labels_colon() {
    for space in ["", " ", "\u{A0}", "  ", "\u{3000}"] {
        let raw = format!(
            "Seção{space}:\u{A0}Regional\nComprimento{space}: 101\nAutor{space}: Rui Marinho\n\n\
             Corpo{space}: A ponte do porto abriu na segunda-feira, disse a polícia.\n"
        );
        let article = reads(&raw);
        let values: Vec<&str> = article.metadata().map(|line| line.text().as_str()).collect();
        assert!(values.iter().all(|value| !value.starts_with([':', '\u{A0}'])), "{values:?}");
        assert!(article.body().all(|block| !block.text().starts_with(':')), "{space:?}");
    }
}

/// A line's width in 1/1000 of a face's size is a number of 32 bits: no line is measured that no
/// printer has set.
#[test]
fn widths_do_not_run_over() {
    let stories = [
        include_str!("support/articles/en-budget.txt"),
        include_str!("support/articles/en-lab.txt"),
        include_str!("support/articles/en-strike.txt"),
    ];
    let wrap =
        Wrap { columns: 92, face: Some(Face::Grotesque), at_hyphens: true, hyphenate: false };
    let paragraphs = stories.iter().flat_map(|story| story.lines()).filter(|line| line.len() > 80);
    let lines = paragraphs.flat_map(|paragraph| wrap.set(&bare(paragraph), 0, 0, &mut Rng::new(0)));
    let printed: String = lines.map(|line| line.text().trim_end().to_owned() + "\n").collect();
    let raw = format!("{}{}\n", printed, "WWWWWWW ".repeat(700_000));
    assert!(Article::parse(&raw).is_ok());
}

/// A line of a block quote that held nothing but its mark made two edits of `unwrap` overlap.
#[test]
fn a_quotation_mark_alone_on_a_line_is_one_line_end() {
    for raw in ["\n> [\n> \n```\n", "> one\n> \n> \n>two", "> [\n>\n>\n> >\n```"] {
        assert!(Article::parse(raw).is_ok(), "{raw:?}");
    }
}

/// A name on the first line and a page below it: the day was looked for above the top.
#[test]
fn a_monitoring_services_page_below_a_name_has_nothing_above() {
    for day in ["Sundvåg Blad, 05.09.2017", "05.09.2017", "-"] {
        reads(&format!(
            "Ingrid Solbakk\n\nSide 6\nFergekaia flyttes ti meter mot vest, sier havnefogden.\n\n{day}\n"
        ));
    }
}

/// A number without its second quotation mark was cut off at the next one, wherever that stood: an edit backwards, and the dump was refused.
#[test]
fn a_documents_number_ends_in_its_tag() {
    let raw = "<DOC id=\"a>\n<TEXT>\n<DATELINE>\nNARVESUND, Jan 13 (AFN)\n</DATELINE>\nThe \"old\" road is closed.\n</TEXT>\n";
    reads(raw);
    reads(&raw.replace('\n', ""));
}

/// A no-break space that was read wrongly, alone on a line, was told by `\n` and `\r\n` alone.
#[test]
fn a_space_read_wrongly_before_any_line_end() {
    let raw =
        "Ferry sinks\n\nÂ\nThe ferry sank on Monday.\nÂ\nAll were saved.\nÂ\nÂ\nPolice said so.\n";
    let read = |end: &str| texts(reads(&raw.replace('\n', end)).to_record());
    // (`Â` before NEL is a NEL that was read wrongly)
    for end in ["\r\n", "\r", "\u{2028}", "\u{2029}"] {
        assert_eq!(read(end), read("\n"), "{end:?}");
    }
}

/// A heading's mark with nothing behind it was a headline without a letter.
#[test]
fn a_mark_alone_is_no_headline() {
    let raw = "lähemalt: mp;a\nwww.aa2.\u{A0}https://www.irmed\u{A0}the    6. htww.aako\n# \ncare March 3, 2025   2. ";
    assert_eq!(reads(raw).headline().map(|title| title.to_string()), None);
}

/// A line that was both the remark above a text and its mark was cut twice, its end before its
/// start.
#[test]
fn a_mark_of_the_text_in_a_line_that_is_cut_already() {
    let head = "N RVESUND, 27 Jan 17 (NNA) -- [R고";
    reads(&format!("LN2701-0905-97\n\n   {head}\n\n[Text] T<b>x\n\n905-97\n\n   {head}\n\n[T"));
}

//! An article's Markdown against what a CommonMark parser reads in it.

use std::borrow::Cow;

use copydesk::{Article, BodyBlock, BodyKind, MarkdownOptions};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// What a parser found.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// Each block's kind and text; a heading's kind is `subheading` whatever its level.
    pub(crate) blocks: Vec<(&'static str, String)>,
    /// Texts and addresses.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) images: Vec<(String, String)>,
    /// Labels and texts.
    pub(crate) notes: Vec<(String, String)>,
}

pub(crate) fn read(markdown: &str) -> Result<Found, String> {
    let mut found = Found::default();
    let mut around: Vec<&'static str> = Vec::new();
    let mut text = String::new();
    let mut link: Option<(usize, String)> = None;
    let mut image: Option<(String, String)> = None;
    let mut label: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES) {
        let kind = around.last().copied().unwrap_or("paragraph");
        let mut flush = |found: &mut Found, text: &mut String| {
            if let Some(label) = label.take() {
                found.notes.push((label, std::mem::take(text)));
            } else if !text.is_empty() {
                found.blocks.push((kind, std::mem::take(text)));
            }
        };
        match event {
            Event::Start(Tag::Heading { .. }) => around.push("subheading"),
            Event::Start(Tag::Item) => around.push("list_item"),
            Event::Start(Tag::BlockQuote(_)) => around.push("quote"),
            Event::Start(Tag::List(_)) => flush(&mut found, &mut text),
            Event::Start(Tag::FootnoteDefinition(name)) => label = Some(name.into_string()),
            Event::End(TagEnd::FootnoteDefinition) => {}
            Event::FootnoteReference(name) => text.push_str(&format!("[^{name}]")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => around.push("code"),
            Event::End(TagEnd::CodeBlock) => {
                text.truncate(text.strip_suffix('\n').unwrap_or(&text).len());
                flush(&mut found, &mut text);
                around.pop();
            }
            Event::Start(Tag::Table(_)) => around.push("table"),
            Event::Start(Tag::TableHead | Tag::TableRow | Tag::TableCell) => {}
            // (`found` has the cells of a row parted by tabs, and rows by line ends)
            Event::End(TagEnd::TableCell) => {
                text.push('\t');
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                text.pop();
                text.push('\n');
            }
            Event::End(TagEnd::Table) => {
                text.pop();
                flush(&mut found, &mut text);
                around.pop();
            }
            Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong) => {}
            Event::Start(Tag::Link { dest_url, .. }) => {
                link = Some((text.len(), dest_url.into_string()))
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                image = Some((String::new(), dest_url.into_string()))
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_)) => {
                flush(&mut found, &mut text);
                around.pop();
            }
            Event::End(TagEnd::Paragraph) => flush(&mut found, &mut text),
            Event::End(TagEnd::Link) => {
                let (from, url) = link.take().ok_or("a link's end")?;
                found.links.push((text[from..].to_owned(), url));
            }
            Event::End(TagEnd::Image) => found.images.extend(image.take()),
            Event::End(TagEnd::List(_) | TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::Text(words) => image.as_mut().map_or(&mut text, |(alt, _)| alt).push_str(&words),
            Event::HardBreak => image.as_mut().map_or(&mut text, |(alt, _)| alt).push('\n'),
            other => return Err(format!("{other:?} in\n{markdown}")),
        }
    }
    Ok(found)
}

fn expected(article: &Article) -> Found {
    let text = |b: BodyBlock<'_>| {
        let rows = b.rows();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |row: &[Cow<'_, str>], i: usize| {
            row.get(i).map_or(String::new(), |cell| cell.to_string())
        };
        let row =
            |row: &Vec<_>| (0..columns).map(|i| cell(row, i)).collect::<Vec<String>>().join("\t");
        let rows: Vec<String> = rows.iter().map(row).collect();
        if columns > 0 { rows.join("\n") } else { b.text().to_string() }
    };
    let body = article.body().map(|b| (b.kind().as_str(), text(b)));
    let links =
        article.body().flat_map(|b| b.links()).chain(article.footnotes().flat_map(|n| n.links()));
    let printed = |url: Option<&str>| url.unwrap_or_default().to_owned();
    Found {
        blocks: body.collect(),
        notes: article.footnotes().map(|n| (n.label().to_owned(), n.text().to_string())).collect(),
        // (an icon's link in a table's cell has no words)
        links: links
            .filter(|l| !l.text().trim().is_empty())
            .filter_map(|l| Some((l.text().to_string(), l.url()?.to_owned())))
            .collect(),
        images: article
            .images()
            .map(|i| (i.text().map_or(String::new(), String::from), printed(i.url())))
            .collect(),
    }
}

/// Checks that an article's Markdown is read as the article is: the body's blocks with their kinds
/// and texts, the links and the images; and below a head, the headline above them.
pub(crate) fn check(article: &Article) -> Result<(), String> {
    let bare = read(&article.to_markdown_with(MarkdownOptions::new().head(false)))?;
    let expected = expected(article);
    for (i, (got, want)) in bare.blocks.iter().zip(&expected.blocks).enumerate() {
        if got != want {
            return Err(format!("block {i}: {got:?} for {want:?}"));
        }
    }
    if bare != expected {
        return Err(format!("{bare:#?}\nfor\n{expected:#?}"));
    }
    let whole = read(&article.to_markdown())?;
    if !whole.blocks.ends_with(&expected.blocks) {
        return Err("the body below a head is another".to_owned());
    }
    let head = article.headline().map(|h| (BodyKind::Subheading.as_str(), h.to_string()));
    if head.is_some() && whole.blocks.first() != head.as_ref() {
        return Err(format!("{:?} for {head:?}", whole.blocks.first()));
    }
    let record = article.to_record();
    if record.to_markdown() != article.to_markdown() || record.to_text() != article.to_text() {
        return Err("the record prints another page".to_owned());
    }
    Ok(())
}

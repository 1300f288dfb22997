//! Markdown to paragraphs' texts, by pulldown-cmark.

use pulldown_cmark::{Event, Parser, TagEnd};

pub fn paragraphs(raw: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut text = String::new();
    for event in Parser::new(raw) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {
                paragraphs.push(std::mem::take(&mut text))
            }
            _ => {}
        }
    }
    paragraphs
}

//! All mutants in one source: each stands beside the code that it would replace, behind a question at run time whether it is the one.
//!
//! `a < b` becomes `(if crate::mutant::on(7) { a == b } else { a < b })`; a function begins with `if crate::mutant::on(8) { return None; }`. So the
//! library is compiled once, not once for each mutant. A mutated operator has its operands as if they were in brackets; in this alone such a mutant may
//! differ from the one that `cargo mutants` would have made.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// A mutant as `cargo mutants --list --json` prints it.
#[derive(Debug, Clone, Deserialize)]
pub struct Mutant {
    pub name: String,
    pub file: String,
    genre: String,
    replacement: String,
    span: Span,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct Span {
    start: Place,
    end: Place,
}

/// Both counted from one, columns in characters.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Place {
    line: usize,
    column: usize,
}

/// A file with mutants beside its code.
#[derive(Debug, Default)]
pub struct Mixed {
    pub text: String,
    /// Where in `text` each mutant stands (an index into the list that was given).
    pub places: Vec<(Range<usize>, usize)>,
}

impl Mixed {
    /// The mutant at a byte of `text`.
    pub fn mutant_at(&self, byte: usize) -> Option<usize> {
        // the innermost: none stands in another
        self.places.iter().find(|(place, _)| place.contains(&byte)).map(|&(_, mutant)| mutant)
    }

    /// All of its mutants, counted from zero.
    pub fn numbers(&self) -> impl Iterator<Item = usize> {
        self.places.iter().map(|&(_, number)| number - 1)
    }

    /// The mutants that switch arms off, of a `match` that begins at a byte of `text`.
    pub fn arms_behind(&self, byte: usize) -> impl Iterator<Item = usize> {
        let near = move |place: &Range<usize>| (byte..byte + MATCH).contains(&place.start);
        self.places
            .iter()
            .filter(move |(place, _)| near(place) && self.text[place.clone()].starts_with('!'))
            .map(|&(_, mutant)| mutant)
    }
}

/// How far behind the head of a `match` its arms are looked for, in bytes.
const MATCH: usize = 8000;

/// What is put around a stretch of the source.
#[derive(Debug)]
struct Wrap {
    around: Range<usize>,
    /// Of two wraps around one stretch the one with the higher rank is outside.
    rank: u8,
    before: Vec<Piece>,
    after: &'static str,
}

#[derive(Debug)]
enum Piece {
    Plain(String),
    /// The code of a mutant.
    Mutant(usize, String),
}

/// Puts mutants into `source`; `mutants` are those of this file with their numbers.
pub fn mix(source: &str, mutants: &[(usize, &Mutant)]) -> syn::Result<Mixed> {
    let file = syn::parse_file(source)?;
    let lines: Vec<usize> =
        std::iter::once(0).chain(source.match_indices('\n').map(|(i, _)| i + 1)).collect();
    let byte = |place: Place| {
        let line = lines[place.line - 1];
        line + source[line..]
            .char_indices()
            .nth(place.column - 1)
            .map_or(source.len() - line, |(i, _)| i)
    };
    let mut at: BTreeMap<(usize, usize), Vec<(usize, &Mutant)>> = BTreeMap::new();
    for &(number, mutant) in mutants {
        at.entry((byte(mutant.span.start), byte(mutant.span.end)))
            .or_default()
            .push((number, mutant));
    }
    let mut finder = Finder { source, at, wraps: Vec::new() };
    finder.visit_file(&file);
    Ok(write(source, finder.wraps))
}

/// The source with everything put into it.
fn write(source: &str, mut wraps: Vec<Wrap>) -> Mixed {
    // the outer one first, and what is put between two characters before all
    wraps.sort_by_key(|w| {
        (w.around.start, !w.around.is_empty(), usize::MAX - w.around.end, u8::MAX - w.rank)
    });
    // (where, ends before beginnings, the outer of two beginnings first and of two ends last, which wrap)
    let mut cuts: Vec<(usize, bool, usize, usize)> = Vec::new();
    for (i, wrap) in wraps.iter().enumerate() {
        cuts.push((wrap.around.start, true, i, i));
        cuts.push((wrap.around.end, wrap.around.is_empty(), usize::MAX - i, i));
    }
    cuts.sort();
    let mut mixed = Mixed::default();
    let mut done = 0;
    for (place, _, order, i) in cuts {
        mixed.text.push_str(&source[done..place]);
        done = place;
        if order == i {
            for piece in &wraps[i].before {
                match piece {
                    Piece::Plain(text) => mixed.text.push_str(text),
                    Piece::Mutant(number, code) => {
                        let start = mixed.text.len();
                        mixed.text.push_str(code);
                        mixed.places.push((start..mixed.text.len(), *number));
                    }
                }
            }
        } else {
            mixed.text.push_str(wraps[i].after);
        }
    }
    mixed.text.push_str(&source[done..]);
    mixed
}

struct Finder<'a> {
    source: &'a str,
    /// Mutants by what they replace.
    at: BTreeMap<(usize, usize), Vec<(usize, &'a Mutant)>>,
    wraps: Vec<Wrap>,
}

impl Finder<'_> {
    fn text(&self, node: &impl Spanned) -> &str {
        &self.source[node.span().byte_range()]
    }

    /// Takes the mutants of a genre that replace `range`.
    fn take(&mut self, range: Range<usize>, genre: &str) -> Vec<(usize, String)> {
        let Some(found) = self.at.get_mut(&(range.start, range.end)) else { return Vec::new() };
        let taken = found
            .iter()
            .filter(|(_, m)| m.genre == genre)
            .map(|(n, m)| (*n, m.replacement.clone()))
            .collect();
        found.retain(|(_, m)| m.genre != genre);
        taken
    }

    /// Puts `(if on(1) { … } else if on(2) { … } else {` before the stretch and `})` behind it.
    fn choice(&mut self, around: Range<usize>, choices: Vec<(usize, String)>) {
        if choices.is_empty() {
            return;
        }
        let mut before = vec![Piece::Plain("(".to_owned())];
        for (number, code) in choices {
            before.push(Piece::Plain(format!("if {} {{ ", on(number))));
            before.push(Piece::Mutant(number, code));
            before.push(Piece::Plain(" } else ".to_owned()));
        }
        before.push(Piece::Plain("{ ".to_owned()));
        self.wraps.push(Wrap { around, rank: 0, before, after: " })" });
    }

    fn function(&mut self, block: &syn::Block, signature: &syn::Signature) {
        let (Some(first), Some(last)) = (block.stmts.first(), block.stmts.last()) else { return };
        // a function that gives `impl Trait` has one type, the mutant another
        let is_impl = matches!(&signature.output, syn::ReturnType::Type(_, of) if matches!(**of, syn::Type::ImplTrait(_)));
        if signature.constness.is_some() || is_impl {
            return;
        }
        let body = first.span().byte_range().start..last.span().byte_range().end;
        let mutants = self.take(body, "FnValue");
        let at = block.brace_token.span.open().byte_range().end;
        for (number, value) in mutants {
            let before = vec![
                Piece::Plain(format!(" if {} {{ return ", on(number))),
                Piece::Mutant(number, value),
                Piece::Plain("; }".to_owned()),
            ];
            self.wraps.push(Wrap { around: at..at, rank: u8::MAX, before, after: "" });
        }
    }
}

fn on(number: usize) -> String {
    format!("crate::mutant::on({number})")
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.block, &item.sig);
        if item.sig.constness.is_none() {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.block, &item.sig);
        if item.sig.constness.is_none() {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(block, &item.sig);
        }
        visit::visit_trait_item_fn(self, item);
    }

    /// Computed by the compiler: nothing can be asked there.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_type_array(&mut self, _: &'ast syn::TypeArray) {}
    fn visit_expr_repeat(&mut self, expr: &'ast syn::ExprRepeat) {
        self.visit_expr(&expr.expr);
    }

    fn visit_expr_binary(&mut self, expr: &'ast syn::ExprBinary) {
        let (left, right) = (self.text(&expr.left).to_owned(), self.text(&expr.right).to_owned());
        let choices = self.take(expr.op.span().byte_range(), "BinaryOperator");
        let choices =
            choices.into_iter().map(|(n, op)| (n, format!("{left} {op} {right}"))).collect();
        self.choice(expr.span().byte_range(), choices);
        visit::visit_expr_binary(self, expr);
    }

    fn visit_expr_unary(&mut self, expr: &'ast syn::ExprUnary) {
        let inner = self.text(&expr.expr).to_owned();
        let choices = self.take(expr.op.span().byte_range(), "UnaryOperator");
        let choices = choices.into_iter().map(|(n, op)| (n, format!("{op}{inner}"))).collect();
        self.choice(expr.span().byte_range(), choices);
        visit::visit_expr_unary(self, expr);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if let Some((_, guard)) = &arm.guard {
            let range = guard.span().byte_range();
            let choices = self.take(range.clone(), "MatchArmGuard");
            self.choice(range, choices);
        }
        for (number, _) in self.take(arm.span().byte_range(), "MatchArm") {
            let off = Piece::Mutant(number, format!("!{}", on(number)));
            match &arm.guard {
                Some((_, guard)) => {
                    let before = vec![off, Piece::Plain(" && (".to_owned())];
                    self.wraps.push(Wrap {
                        around: guard.span().byte_range(),
                        rank: 1,
                        before,
                        after: ")",
                    });
                }
                None => {
                    let end = arm.pat.span().byte_range().end;
                    let before = vec![Piece::Plain(" if ".to_owned()), off];
                    self.wraps.push(Wrap { around: end..end, rank: 0, before, after: "" });
                }
            }
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, expr: &'ast syn::ExprStruct) {
        if let Some(rest) = &expr.rest {
            let base = self.text(rest).to_owned();
            for field in &expr.fields {
                let name = self.text(&field.member).to_owned();
                let whole = field.span().byte_range();
                // with its comma, if it has one
                let taken = [whole.end, whole.end + 1]
                    .map(|end| self.take(whole.start..end, "StructField"))
                    .concat();
                let choices: Vec<_> =
                    taken.into_iter().map(|(n, _)| (n, format!("({base}).{name}"))).collect();
                if choices.is_empty() {
                    continue;
                }
                if field.colon_token.is_none() {
                    let before = vec![Piece::Plain(format!("{name}: "))];
                    self.wraps.push(Wrap {
                        around: whole.start..whole.start,
                        rank: 2,
                        before,
                        after: "",
                    });
                }
                self.choice(field.expr.span().byte_range(), choices);
            }
        }
        visit::visit_expr_struct(self, expr);
    }
}

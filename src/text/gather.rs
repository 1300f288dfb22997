//! Collecting where speed does not count: the loop is compiled once for all iterators of an item.

/// What an iterator yields, as a `Vec`.
pub(crate) trait Gather: Iterator + Sized {
    /// Like `collect`.
    fn gather(mut self) -> Vec<Self::Item> {
        drain(&mut || self.next())
    }
}

impl<I: Iterator> Gather for I {}

fn drain<T>(next: &mut dyn FnMut() -> Option<T>) -> Vec<T> {
    let mut all = Vec::new();
    while let Some(item) = next() {
        all.push(item);
    }
    all
}

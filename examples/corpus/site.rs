//! Sites, which folds are made by.

/// An address's registered domain: its last two labels, or three where the last but one is a
/// registry's own (`co.uk`, `com.tr`).
pub(crate) fn of(url: &str) -> String {
    let host = url.split("://").nth(1).unwrap_or(url).split(['/', '?', '#', ':']).next();
    let labels: Vec<&str> = host.unwrap_or_default().split('.').collect();
    let n = labels.len();
    let of_registry = n >= 3 && labels[n - 1].len() == 2 && labels[n - 2].len() <= 3;
    let keep = if of_registry { 3 } else { 2 };
    labels[n.saturating_sub(keep)..].join(".").to_lowercase()
}

//! Reading a dump with the standard parser.

use crate::article::Article;
use crate::error::ParseError;
use crate::parser;

impl Article {
    /// Reads one article out of a raw text dump, with the standard passes and all languages.
    ///
    /// ```
    /// let raw = "# Ferry Sinks Off Port Elswick\n\nBy Rosa Tennant\n\nMarch 3, 2025\n\n\
    ///            The ferry sank on Monday morning off the coast, and all of its \
    ///            212 passengers were saved by fishing boats, police said.\n\n\
    ///            Divers will look for the [ship's log](https://www.example.org/log) \
    ///            as soon as the storm is over, the harbour master said.\n";
    /// let article = copydesk::Article::parse(raw)?;
    /// assert_eq!(article.headline().unwrap(), "Ferry Sinks Off Port Elswick");
    /// assert_eq!(article.published().unwrap().to_string(), "2025-03-03");
    /// assert_eq!(article.paragraphs().count(), 2);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParseError`](crate::ParseError): no text, or more bytes than the default limit. It depends
    /// on `raw` alone.
    pub fn parse(raw: &str) -> Result<Article, ParseError> {
        parser::standard().parse(raw)
    }

    /// Reads every article of a raw text dump, in order. Most dumps hold one, and then this is what
    /// [`parse`](Article::parse) gives.
    ///
    /// Several stand in the downloads of news databases (`12 of 40 DOCUMENTS`, `Document 3 of 20`,
    /// `End of Document`, records of codes), in archives of elements (`<DOC>…</DOC>`), in mailboxes
    /// and digests of mailing lists, in newsletters with titles between rules, and where a tool
    /// wrote one file of many front matters or labelled heads. All spans count bytes of the whole
    /// dump, and every visible byte of it belongs to exactly one of the articles: what stands
    /// between two of them (a table of contents, a rule) is discarded by one of the two.
    ///
    /// Where a dump does not show that a further article begins, it is one article: two pages
    /// pasted together without a mark are not told apart.
    ///
    /// ```
    /// let raw = "---\ntitle: Ferry Sinks Off Port Elswick\ndate: 2025-03-03\n---\n\
    ///            The ferry sank on Monday morning off the coast, and all of its \
    ///            212 passengers were saved by fishing boats, police said.\n\n\
    ///            ---\ntitle: Night Train Returns\ndate: 2025-03-04\n---\n\
    ///            The night train to the coast will run again from May, twelve \
    ///            years after the last one, the railway said on Tuesday.\n";
    /// let articles = copydesk::Article::parse_all(raw)?;
    /// let days: Vec<String> =
    ///     articles.iter().map(|a| a.published().unwrap().to_string()).collect();
    /// assert_eq!(days, ["2025-03-03", "2025-03-04"]);
    /// assert_eq!(&raw[articles[1].headline().unwrap().raw_span().range()], "Night Train Returns");
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// [`ParseError`](crate::ParseError): no text, or more bytes than the default limit.
    pub fn parse_all(raw: &str) -> Result<Vec<Article>, ParseError> {
        parser::standard().parse_all(raw)
    }
}

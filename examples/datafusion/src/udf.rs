//! The scalar function: text → article, a struct with the names of the record's JSON.

use std::any::Any;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, new_empty_array};
use arrow_json::ReaderBuilder;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use copydesk::{Article, Record};
use datafusion::common::ScalarValue;
use datafusion::error::Result;
use datafusion::logical_expr::{
    ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility,
};
use serde::Serialize;

use crate::columns;

/// `parse_article(text)`: the article as a struct; NULL where the text is NULL, has no words or is too long to be a dump.
pub(crate) fn parse_article() -> ScalarUDF {
    let article = Field::new("article", DataType::Struct(columns::article()), true);
    // The same text gives the same article, always: a query may parse a dump once for all the fields that it asks for.
    let signature = Signature::exact(vec![DataType::Utf8View], Volatility::Immutable);
    ScalarUDF::from(ParseArticle { signature, schema: Arc::new(Schema::new(vec![article])) })
}

#[derive(Debug)]
struct ParseArticle {
    signature: Signature,
    /// One column: the article.
    schema: SchemaRef,
}

/// A row of that one column.
#[derive(Serialize)]
struct Row {
    article: Option<Record>,
}

impl ScalarUDFImpl for ParseArticle {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn name(&self) -> &str {
        "parse_article"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(self.schema.field(0).data_type().clone())
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        match &args.args[0] {
            ColumnarValue::Array(texts) => Ok(ColumnarValue::Array(self.parsed(texts)?)),
            ColumnarValue::Scalar(text) => {
                let article = self.parsed(&text.to_array()?)?;
                Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&article, 0)?))
            }
        }
    }
}

impl ParseArticle {
    fn parsed(&self, texts: &ArrayRef) -> Result<ArrayRef> {
        let parse = |text: Option<&str>| Row {
            article: text.and_then(|t| Article::parse(t).ok()).map(|a| a.to_record()),
        };
        let rows: Vec<Row> = texts.as_string_view().iter().map(parse).collect();
        let mut decoder = ReaderBuilder::new(Arc::clone(&self.schema))
            .with_batch_size(rows.len().max(1))
            .build_decoder()?;
        decoder.serialize(&rows)?;
        let column = |batch: arrow_array::RecordBatch| Arc::clone(batch.column(0));
        let article = decoder
            .flush()?
            .map_or_else(|| new_empty_array(self.schema.field(0).data_type()), column);
        debug_assert_eq!(article.len(), rows.len(), "a row for each text");
        Ok(article)
    }
}

#[cfg(test)]
mod tests {
    use datafusion::prelude::SessionContext;

    async fn rows(sql: &str) -> String {
        let context = SessionContext::new();
        context.register_udf(super::parse_article());
        context.sql(sql).await.unwrap().to_string().await.unwrap()
    }

    #[tokio::test]
    async fn fields_of_the_struct_can_be_asked_for() {
        let dump = "'# Ferry Returns\n\nBy Rosa Tennant\n\nThe ferry sailed on Monday for the first time in thirty years, its operator said.'";
        let sql = format!(
            "SELECT a['headline']['text'] AS h, a['body'][1]['kind'] AS k FROM (SELECT parse_article(t) AS a FROM (VALUES ({dump})) v(t))"
        );
        let shown = rows(&sql).await;
        assert!(shown.contains("Ferry Returns") && shown.contains("paragraph"), "{shown}");
    }

    #[tokio::test]
    async fn no_text_is_null() {
        let sql = "SELECT count(*) AS n FROM (VALUES (NULL), (' '), ('Page not found')) v(t) WHERE parse_article(t) IS NULL";
        assert!(rows(sql).await.contains("| 2 |"), "{}", rows(sql).await);
        assert!(rows("SELECT parse_article(' ') IS NULL AS n").await.contains("true"));
    }
}

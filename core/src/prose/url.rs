/// The address of a page that is safe to put behind a link.
///
/// It can only be made by [`HttpsUrl::parse`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpsUrl(String);

impl HttpsUrl {
    /// The address as it goes into `href`; always begins with `https://` in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

//! What a person filled in, and how it comes into a path, a host and a body: percent-encoded, as one label, and as JSON. Whatever
//! was typed stays what it is; it cannot end a step of a path, a text of a body or the name of a host.

use crate::playbook::{Field, encoded, is_host};
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::tree::{self, Object, Value};

/// The longest line that is filled in, and the longest object, in bytes.
const LINE: usize = 1000;
const OBJECT: usize = 32 * 1024;

/// What a person filled in, as typed. What nobody asked for is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// See [`Field::Tenant`].
    pub tenant: String,
    /// See [`Field::UserId`].
    pub user_id: String,
    /// See [`Field::Event`].
    pub event: String,
    /// See [`Field::Attributes`]: JSON, an object; nothing is an empty one.
    pub attributes: String,
    /// See [`Field::Data`], as above.
    pub data: String,
}

objects! {
    Inputs { tenant, user_id, event, attributes, data } blank Inputs::default();
}

/// Why a probe cannot be sent as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unready {
    /// Nothing stands in this field.
    Missing(Field),
    /// No JSON object stands in this field.
    NotObject(Field),
    /// More stands in this field than anybody would enter.
    TooLong(Field),
    /// What stands in this field would lead somewhere else: a dot or two as a step of a path, no label of a host's name.
    Elsewhere(Field),
    /// The playbook names no host that may be asked.
    NoHost,
}

impl Inputs {
    /// What stands in a field.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Tenant => &self.tenant,
            Field::UserId => &self.user_id,
            Field::Event => &self.event,
            Field::Attributes => &self.attributes,
            Field::Data => &self.data,
        }
    }

    /// What stands in a field of one line, which must be there.
    fn line(&self, field: Field) -> Result<&str, Unready> {
        match self.get(field) {
            text if text.trim().is_empty() => Err(Unready::Missing(field)),
            text if text.len() > LINE => Err(Unready::TooLong(field)),
            text => Ok(text),
        }
    }

    /// The object in a field; an empty one where nothing stands there.
    fn object(&self, field: Field) -> Result<Value<'_>, Unready> {
        match self.get(field) {
            text if text.trim().is_empty() => Ok(Value::Object(Object::default())),
            text if text.len() > OBJECT => Err(Unready::TooLong(field)),
            text => match tree::parse(text.as_bytes()) {
                Ok(value @ Value::Object(_)) => Ok(value),
                _ => Err(Unready::NotObject(field)),
            },
        }
    }

    /// A host with its hole filled.
    pub(super) fn host(&self, host: &str) -> Result<String, Unready> {
        let hole = Field::Tenant.hole();
        if !host.contains(hole) {
            return if is_host(host) { Ok(host.into()) } else { Err(Unready::NoHost) };
        }
        let tenant = self.line(Field::Tenant)?.trim().to_ascii_lowercase();
        let is_label = tenant.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let filled = host.replacen(hole, &tenant, 1);
        if is_label && is_host(&filled) { Ok(filled) } else { Err(Unready::Elsewhere(Field::Tenant)) }
    }

    /// A path with its holes filled.
    pub(super) fn path(&self, path: &str) -> Result<String, Unready> {
        let mut filled = path.to_string();
        for field in Field::ALL {
            if !path.contains(field.hole()) {
                continue;
            }
            let line = self.line(field)?;
            // A browser takes a step of one or two dots out of a path, encoded or not.
            if matches!(line, "." | "..") {
                return Err(Unready::Elsewhere(field));
            }
            // An encoded text has no brace, so nothing that was filled in is filled in again.
            filled = filled.replace(field.hole(), &encoded(line));
        }
        Ok(filled)
    }

    /// A body with its holes filled. A text that is nothing but the hole of an object becomes that object; a member whose name is
    /// such a hole becomes the object's members, which never replace the playbook's own.
    pub(super) fn body(&self, body: &Value<'_>) -> Result<Value<'static>, Unready> {
        Ok(match body {
            Value::String(text) => self.text(text)?,
            Value::Array(items) => {
                let filled: Result<Vec<_>, _> = items.iter().map(|item| self.body(item)).collect();
                Value::Array(filled?)
            }
            Value::Object(members) => {
                let spread =
                    |key: &str| Field::ALL.into_iter().find(|field| field.is_object() && field.hole() == key);
                let mut filled = Object::default();
                for field in members.iter().filter_map(|(key, _)| spread(key)) {
                    let object = self.object(field)?.into_owned();
                    for (key, member) in object.as_object().into_iter().flat_map(Object::iter) {
                        filled.insert(key.to_string(), member.clone());
                    }
                }
                for (key, member) in members.iter().filter(|(key, _)| spread(key).is_none()) {
                    filled.insert(key.to_string(), self.body(member)?);
                }
                Value::Object(filled)
            }
            other => other.clone().into_owned(),
        })
    }

    fn text(&self, text: &str) -> Result<Value<'static>, Unready> {
        for field in Field::ALL.into_iter().filter(|field| field.is_object()) {
            if text == field.hole() {
                return Ok(self.object(field)?.into_owned());
            }
        }
        let mut out = String::new();
        let mut rest = text;
        // From left to right, so that braces in what was filled in are no holes.
        while let Some(at) = rest.find('{') {
            let (before, behind) = rest.split_at(at);
            out.push_str(before);
            match Field::ALL.into_iter().find(|field| behind.starts_with(field.hole())) {
                Some(field) if field.is_object() => {
                    out.push_str(&self.object(field)?.to_text());
                    rest = behind.get(field.hole().len()..).unwrap_or_default();
                }
                Some(field) => {
                    out.push_str(self.line(field)?);
                    rest = behind.get(field.hole().len()..).unwrap_or_default();
                }
                None => {
                    out.push('{');
                    rest = behind.get(1..).unwrap_or_default();
                }
            }
        }
        out.push_str(rest);
        Ok(out.into())
    }
}

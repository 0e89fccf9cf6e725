//! Pictures of dates and times: `[D1o] [MNn] [Y0001], [h]:[m01] [P]`.

use super::integer_picture::{Case, Notation, Picture};
use super::{Fault, Outcome};

/// A picture, in parts.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// Text.
    Literal(String),
    /// A component of the date or time.
    Marker(Marker),
}

/// A component of the date or time, and how it is written.
#[derive(Clone, Debug)]
pub(crate) struct Marker {
    /// `Y`, `M`, … of the list in the language's documentation.
    pub(crate) component: char,
    /// How it is written.
    pub(crate) form: Form,
    /// How many characters a name has at most.
    pub(crate) max_width: Option<usize>,
    /// How many of a year's last digits are written.
    pub(crate) year_digits: Option<usize>,
    /// How many digits are read, at least and at most: of a year, month or day, and where another number follows at once.
    pub(crate) parse_width: Option<(usize, usize)>,
    /// `t`: a zone without an offset is `Z`.
    pub(crate) traditional: bool,
}

/// How a component is written.
#[derive(Clone, Debug)]
pub(crate) enum Form {
    /// By its name.
    Name(Case),
    /// As a number.
    Integer(Picture),
    /// As the name that it always has.
    Fixed,
}

/// What a timestamp is written as where nothing is said.
pub(crate) const ISO_8601: &str = "[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]";

/// A picture's parts.
pub(crate) fn parts(picture: &str) -> Outcome<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = picture;
    while !rest.is_empty() {
        let literal_end = rest.find('[').unwrap_or(rest.len());
        let (literal, marker) = rest.split_at(literal_end);
        push_literal(&mut parts, &literal.replace("]]", "]"));
        let Some(marker) = marker.strip_prefix('[') else { break };
        if let Some(after) = marker.strip_prefix('[') {
            push_literal(&mut parts, "[");
            rest = after;
            continue;
        }
        let (marker, after) = marker.split_once(']').ok_or_else(unclosed)?;
        rest = after;
        let marker = Marker::new(&marker.split_whitespace().collect::<String>())?;
        if let (Some(Part::Marker(previous)), Form::Integer(_)) = (parts.last_mut(), &marker.form) {
            // Only so can a text such as `134500` be divided.
            let n_digits = previous.picture().and_then(Picture::decimal).map(|decimal| decimal.n_mandatory);
            previous.parse_width = previous.parse_width.or(n_digits.map(|n_digits| (n_digits, n_digits)));
        }
        parts.push(Part::Marker(marker));
    }
    Ok(parts)
}

fn push_literal(parts: &mut Vec<Part>, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Literal(literal)) => literal.push_str(text),
        _ => parts.push(Part::Literal(text.to_string())),
    }
}

impl Marker {
    fn new(marker: &str) -> Outcome<Marker> {
        let mut characters = marker.chars();
        let component = characters.next().ok_or_else(|| unknown(marker))?;
        let (presentation, width) = match characters.as_str().rsplit_once(',') {
            Some((presentation, width)) => (presentation, Some(width)),
            None => (characters.as_str(), None),
        };
        let (min_width, max_width) = width.map_or((None, None), widths);
        let default = default_presentation(component).ok_or_else(|| unknown(marker))?;
        let (presentation, modifier) = match presentation.char_indices().last() {
            None => (default, None),
            Some((at, last)) if at > 0 && "atco".contains(last) => {
                (presentation.get(..at).unwrap_or_default(), Some(last))
            }
            Some(_) => (presentation, None),
        };
        let form = form(component, presentation, modifier, min_width)?;
        let mut marker = Marker {
            component,
            form,
            max_width,
            year_digits: None,
            parse_width: None,
            traditional: modifier == Some('t'),
        };
        if "YMD".contains(component) {
            marker.limit_digits();
        }
        Ok(marker)
    }

    /// A year with a width shows its last digits only; of a month and a day a width is the number of digits.
    fn limit_digits(&mut self) {
        let Form::Integer(picture) = &mut self.form else { return };
        let decimal = match &mut picture.notation {
            Notation::Decimal(decimal) => Some(decimal),
            _ => None,
        };
        let n_optional = decimal.as_ref().map_or(0, |decimal| decimal.n_optional);
        let shown = decimal.as_ref().map_or(0, |decimal| decimal.n_mandatory) + n_optional;
        let shown = Some(shown).filter(|width| *width >= 2);
        if let (Some(width), Some(decimal)) = (self.max_width, decimal) {
            decimal.n_mandatory = width;
        }
        self.year_digits = self.max_width.or(shown);
        self.parse_width = self.year_digits.map(|most| (most.saturating_sub(n_optional), most));
    }

    /// The picture, if the component is written as a number.
    pub(crate) fn picture(&self) -> Option<&Picture> {
        match &self.form {
            Form::Integer(picture) => Some(picture),
            _ => None,
        }
    }
}

fn form(component: char, presentation: &str, modifier: Option<char>, min_width: Option<usize>) -> Outcome<Form> {
    if "Zz".contains(component) {
        return match Picture::new(presentation) {
            Err(fault) if fault.code() != "D3130" => Err(fault),
            picture => Ok(picture.map_or(Form::Fixed, Form::Integer)),
        };
    }
    if presentation.starts_with('n') {
        return Ok(Form::Name(Case::Lower));
    }
    if presentation.starts_with('N') {
        return Ok(Form::Name(if presentation.starts_with("Nn") { Case::Title } else { Case::Upper }));
    }
    if "PCE".contains(component) {
        return Ok(Form::Fixed);
    }
    let mut picture = Picture::new(presentation)?;
    picture.ordinal |= modifier == Some('o');
    if let (Notation::Decimal(decimal), Some(min_width)) = (&mut picture.notation, min_width) {
        decimal.n_mandatory = decimal.n_mandatory.max(min_width);
    }
    Ok(Form::Integer(picture))
}

/// `2-4`, `*-3`, `2`
fn widths(text: &str) -> (Option<usize>, Option<usize>) {
    let (min, max) = match text.split_once('-') {
        Some((min, max)) => (min, Some(max)),
        None => (text, None),
    };
    (min.parse().ok(), max.and_then(|max| max.parse().ok()))
}

fn default_presentation(component: char) -> Option<&'static str> {
    Some(match component {
        'Y' | 'M' | 'D' | 'd' | 'W' | 'w' | 'X' | 'x' | 'H' | 'h' | 'f' => "1",
        'm' | 's' => "01",
        'F' | 'P' | 'C' | 'E' => "n",
        'Z' | 'z' => "01:01",
        _ => return None,
    })
}

fn unclosed() -> Fault {
    super::failed("D3135", "No matching closing bracket ']' in date/time picture string")
}

fn unknown(marker: &str) -> Fault {
    super::failed("D3132", format!("Unknown component specifier \"{marker}\" in date/time picture string"))
}

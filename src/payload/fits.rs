//! Whether what one state writes can be read by the next one.

mod misfit;

use misfit::{Fitting, Part, Why};

use super::schema::{Constant, Field, Object, Presence};
use super::{Message, Schema, Site, text};

/// Fails when some value of `from`, which the state `site.state` hands on as `site.ty`, can't be read as `to`, the input of
/// the state `to_state`. Any JSON fits everything: where types are missing, nothing is checked. `constants` are those that
/// [`Schema::Given`] stands for in `from`.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Constant, Schema, Site, check_fits};
///
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Open", path: "", ty: "u16", snippet: "" };
/// const _: () = check_fits(u16::SCHEMA, &[], u32::SCHEMA, "u32", "Close", &SITE);
/// const _: () = check_fits(&Schema::Given(0), &[Constant::Int(7)], u32::SCHEMA, "u32", "Close", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_fits(
    from: &'static Schema,
    constants: &[Constant],
    to: &'static Schema,
    to_ty: &str,
    to_state: &str,
    site: &Site<'_>,
) {
    if let Err(message) = try_check_fits(from, constants, to, to_ty, to_state, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_fits`], with the message as a value.
#[inline]
pub const fn try_check_fits(
    from: &'static Schema,
    constants: &[Constant],
    to: &'static Schema,
    to_ty: &str,
    to_state: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let mut fitting = Fitting::new(constants);
    if fitting.fits(from, to) {
        return Ok(());
    }
    let message = Message::new().text("what state ").quoted(site.state).text(" hands on ");
    let message = if site.ty.is_empty() { message } else { message.text("(type ").quoted(site.ty).text(") ") };
    let message = message.text("doesn't fit the input of state ").quoted(to_state).text(" (type ").quoted(to_ty);
    let message = fitting.describe(message.text("): ")).at(site);
    Err(fitting.advise(message, site.ty, to_ty))
}

/// [`check_fits`] for what the state `site.state` makes of its own input for its task, which takes a `to_ty`.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Site, check_task_fits};
///
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Open", path: "", ty: "", snippet: "" };
/// const _: () = check_task_fits(u16::SCHEMA, &[], u32::SCHEMA, "u32", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_task_fits(
    from: &'static Schema,
    constants: &[Constant],
    to: &'static Schema,
    to_ty: &str,
    site: &Site<'_>,
) {
    if let Err(message) = try_check_task_fits(from, constants, to, to_ty, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_task_fits`], with the message as a value.
#[inline]
pub const fn try_check_task_fits(
    from: &'static Schema,
    constants: &[Constant],
    to: &'static Schema,
    to_ty: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let mut fitting = Fitting::new(constants);
    if fitting.fits(from, to) {
        return Ok(());
    }
    let message = Message::new().text("what state ").quoted(site.state).text(" gives its task doesn't fit the type ");
    let message = fitting.describe(message.quoted(to_ty).text(" that it takes: ")).at(site);
    Err(fitting.advise(message, site.ty, to_ty))
}

impl Fitting<'_> {
    /// The heart of it: every value of `from` must be one of `to`.
    #[inline]
    const fn fits(&mut self, from: &'static Schema, to: &'static Schema) -> bool {
        match (from, to) {
            (Schema::Any | Schema::Opaque, _) | (_, Schema::Any | Schema::Opaque) => true,
            (Schema::Written(from), to) => self.fits(from, to),
            (from, Schema::Written(to)) => self.fits(from, to),
            (Schema::OneOf(forms), _) => self.all_fit(forms, to),
            (Schema::Optional(from), Schema::Optional(to)) => self.fits(from, to),
            (Schema::Optional(from), to) => self.null_fits(to) && self.fits(from, to),
            (Schema::Null, Schema::Null | Schema::Optional(_)) => true,
            (from, Schema::Optional(to)) => self.fits(from, to),
            (Schema::Constants(constants), to) => self.constants_fit(constants, from, to),
            (Schema::Given(number), to) => self.given_fits(*number, to),
            (from, Schema::OneOf(forms)) => self.one_fits(from, forms),
            (Schema::Bool, Schema::Bool) | (Schema::String, Schema::String) => true,
            (Schema::Integer { .. } | Schema::Number, Schema::Number) => true,
            (Schema::Integer { min, max }, Schema::Integer { min: least, max: most }) => {
                let fits = *least <= *min && *max <= *most;
                fits || self.misfit(Why::Range { from: (*min, *max), to: (*least, *most) })
            }
            (Schema::String, Schema::Constants(constants)) if has_other(constants) => true,
            (Schema::Array(from), Schema::Array(to)) | (Schema::Map(from), Schema::Map(to)) => {
                self.part_fits(Part::Each, from, to)
            }
            (Schema::Tuple(items), Schema::Array(to)) => self.items_fit(items, None, to),
            (Schema::Tuple(from), Schema::Tuple(to)) if from.len() == to.len() => {
                self.items_fit(from, Some(to), &Schema::Any)
            }
            (Schema::Tuple(from), Schema::Tuple(to)) => self.misfit(Why::Length { from: from.len(), to: to.len() }),
            (Schema::Object(from), Schema::Map(to)) => self.object_fits_map(from, to),
            (Schema::Map(from), Schema::Object(to)) => self.map_fits_object(from, to),
            (Schema::Object(from), Schema::Object(to)) => self.object_fits(from, to),
            (from, to) => self.misfit(Why::Type { from, to }),
        }
    }

    /// The same of a part.
    #[inline]
    const fn part_fits(&mut self, part: Part, from: &'static Schema, to: &'static Schema) -> bool {
        self.enter(part);
        let fits = self.fits(from, to);
        if fits {
            self.leave();
        }
        fits
    }

    #[inline]
    const fn null_fits(&mut self, to: &'static Schema) -> bool {
        let depth = self.depth();
        if self.fits(&Schema::Null, to) {
            return true;
        }
        self.back_to(depth);
        self.misfit(Why::MayBeNull)
    }

    #[inline]
    const fn all_fit(&mut self, forms: &[&'static Schema], to: &'static Schema) -> bool {
        let mut forms = forms;
        while let [form, others @ ..] = forms {
            if !self.fits(form, to) {
                return false;
            }
            forms = others;
        }
        true
    }

    /// Where there is one form only, its misfit says more than that none fits.
    #[inline]
    const fn one_fits(&mut self, from: &'static Schema, forms: &[&'static Schema]) -> bool {
        if let [form] = forms {
            return self.fits(from, form);
        }
        let (depth, mut forms) = (self.depth(), forms);
        while let [form, others @ ..] = forms {
            if self.fits(from, form) {
                return true;
            }
            self.back_to(depth);
            forms = others;
        }
        self.misfit(Why::NoForm)
    }

    /// Each in its place; without places in `to`, each in `each`.
    #[inline]
    const fn items_fit(
        &mut self,
        items: &[&'static Schema],
        to: Option<&[&'static Schema]>,
        each: &'static Schema,
    ) -> bool {
        let mut idx = 0;
        while idx < items.len() {
            let to = match to {
                Some(to) => to[idx],
                None => each,
            };
            if !self.part_fits(Part::Place(idx), items[idx], to) {
                return false;
            }
            idx += 1;
        }
        true
    }

    /// Each constant for itself: an enum's names may be read by several forms of another.
    #[inline]
    const fn constants_fit(
        &mut self,
        constants: &'static [Constant],
        from: &'static Schema,
        to: &'static Schema,
    ) -> bool {
        let mut constants = constants;
        while let [constant, others @ ..] = constants {
            if !self.constant_fits(*constant, from, to) {
                return false;
            }
            constants = others;
        }
        true
    }

    /// A constant that the definition gives; of one that isn't there nothing is known.
    #[inline]
    const fn given_fits(&mut self, number: usize, to: &'static Schema) -> bool {
        if number >= self.constants.len() {
            return true;
        }
        let constant = self.constants[number];
        let kind = match constant {
            Constant::Int(_) => &Schema::Integer { min: 0, max: 0 },
            _ => &Schema::String,
        };
        self.constant_fits(constant, kind, to)
    }

    #[inline]
    const fn constant_fits(&mut self, value: Constant, from: &'static Schema, to: &'static Schema) -> bool {
        match (value, to) {
            (Constant::Alias(_) | Constant::Other, _) | (_, Schema::Any | Schema::Opaque) => true,
            (Constant::Str(_), Schema::String) | (Constant::Int(_), Schema::Number) => true,
            (Constant::Int(number), Schema::Integer { min, max }) => {
                let range = (number as i128, number as i128);
                let fits = *min <= range.0 && range.1 <= *max;
                fits || self.misfit(Why::Range { from: range, to: (*min, *max) })
            }
            (_, Schema::Constants(to)) => is_read(value, to) || self.misfit(Why::Constant { value, to }),
            (value, Schema::Optional(to) | Schema::Written(to)) => self.constant_fits(value, from, to),
            (value, Schema::OneOf(forms)) => {
                let mut forms = *forms;
                while let [form, others @ ..] = forms {
                    if self.constant_fits(value, from, form) {
                        return true;
                    }
                    forms = others;
                }
                self.misfit(Why::NoForm)
            }
            _ => self.misfit(Why::Type { from, to }),
        }
    }

    #[inline]
    const fn object_fits(&mut self, from: &'static Object, to: &'static Object) -> bool {
        let mut index = 0;
        while let Some(field) = to.field(index) {
            index += 1;
            if matches!(field.read, Presence::Never) {
                continue;
            }
            self.enter(Part::Key(field.name));
            if !self.field_fits(from, &field) {
                return false;
            }
            self.leave();
        }
        self.unlisted_fit(from, to)
    }

    /// Whether what `from` writes under the field's names can be read as this field.
    #[inline]
    const fn field_fits(&mut self, from: &'static Object, to: &Field) -> bool {
        let is_needed = matches!(to.read, Presence::Always);
        if let Some(field) = written_as(from, to) {
            if is_needed && !matches!(field.written, Presence::Always) {
                return self.misfit(Why::MayBeMissing);
            }
            return self.fits(field.schema, to.schema);
        }
        match from.rest() {
            Some(rest) if !self.fits(rest, to.schema) => false,
            Some(rest) => !is_needed || rest.is_any() || self.misfit(Why::MayBeMissing),
            None => !is_needed || self.misfit(Why::Missing(similar(from, to.name))),
        }
    }

    /// What `from` writes that `to` has no field for goes to `to`'s flattened map, or must not be there, or is ignored.
    #[inline]
    const fn unlisted_fit(&mut self, from: &'static Object, to: &'static Object) -> bool {
        let to_rest = to.rest();
        if to_rest.is_none() && !to.deny_unknown {
            return true;
        }
        let mut index = 0;
        while let Some(field) = from.field(index) {
            index += 1;
            if matches!(field.written, Presence::Never) || reads(to, field.name) {
                continue;
            }
            self.enter(Part::Key(field.name));
            let fits = match to_rest {
                Some(rest) => self.fits(field.schema, rest),
                None => self.misfit(Why::Unknown),
            };
            if !fits {
                return false;
            }
            self.leave();
        }
        true
    }

    #[inline]
    const fn object_fits_map(&mut self, from: &'static Object, to: &'static Schema) -> bool {
        let mut index = 0;
        while let Some(field) = from.field(index) {
            index += 1;
            if matches!(field.written, Presence::Never) {
                continue;
            }
            if !self.part_fits(Part::Key(field.name), field.schema, to) {
                return false;
            }
        }
        match from.rest() {
            Some(rest) => self.part_fits(Part::Each, rest, to),
            None => true,
        }
    }

    #[inline]
    const fn map_fits_object(&mut self, from: &'static Schema, to: &'static Object) -> bool {
        let mut index = 0;
        while let Some(field) = to.field(index) {
            index += 1;
            self.enter(Part::Key(field.name));
            let fits = match field.read {
                Presence::Never => true,
                Presence::Always if !from.is_any() => self.misfit(Why::MayBeMissing),
                Presence::Always | Presence::Sometimes => self.fits(from, field.schema),
            };
            if !fits {
                return false;
            }
            self.leave();
        }
        true
    }
}

/// The field of `from` that is written under a name that `to` understands.
#[inline]
const fn written_as(from: &'static Object, to: &Field) -> Option<Field> {
    let mut found = from.position(to.name);
    let mut aliases = to.aliases;
    while let (None, [alias, others @ ..]) = (found, aliases) {
        found = from.position(alias);
        aliases = others;
    }
    match found {
        Some(index) => from.field(index as usize),
        None => None,
    }
}

/// The name of a field that may be the one that is missed.
#[inline]
const fn similar(from: &'static Object, name: &str) -> Option<&'static str> {
    let mut index = 0;
    while let Some(field) = from.field(index) {
        index += 1;
        if let Some(distance) = text::distance(name, field.name)
            && text::is_near(name, field.name, distance)
        {
            return Some(field.name);
        }
    }
    None
}

/// Whether one of the constants is read from this value.
#[inline]
const fn is_read(value: Constant, constants: &[Constant]) -> bool {
    let mut idx = 0;
    while idx < constants.len() {
        let same = match (value, constants[idx]) {
            (Constant::Int(a), Constant::Int(b)) => a == b,
            (Constant::Str(a), Constant::Str(b) | Constant::Alias(b)) => text::equal(a, b),
            (Constant::Str(_), Constant::Other) => true,
            _ => false,
        };
        if same {
            return true;
        }
        idx += 1;
    }
    false
}

#[inline]
const fn has_other(constants: &[Constant]) -> bool {
    is_read(Constant::Str(""), constants)
}

/// Whether the struct looks at this key when it is read.
#[inline]
const fn reads(object: &'static Object, key: &str) -> bool {
    let mut index = 0;
    while let Some(field) = object.field(index) {
        index += 1;
        if field.is_read_as(key) {
            return true;
        }
    }
    false
}

//! Whether what one state writes can be read by the next one.

mod misfit;

use misfit::{Misfit, Part, Trail, Why};

use super::schema::{Constant, Field, Object, Presence};
use super::{Message, Schema, Site, text};

/// Fails when some value of `from`, which the state `site.state` hands on as `site.ty`, can't be read as `to`, the input of
/// the state `to_state`. Any JSON fits everything: where types are missing, nothing is checked.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Site, check_fits};
///
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Open", path: "", ty: "u16", snippet: "" };
/// const _: () = check_fits(u16::SCHEMA, u32::SCHEMA, "u32", "Close", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_fits(from: &'static Schema, to: &'static Schema, to_ty: &str, to_state: &str, site: &Site<'_>) {
    if let Err(message) = try_check_fits(from, to, to_ty, to_state, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_fits`], with the message as a value.
#[inline]
pub const fn try_check_fits(
    from: &'static Schema,
    to: &'static Schema,
    to_ty: &str,
    to_state: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let Err(misfit) = fits(from, to, Trail::new()) else { return Ok(()) };
    let message = Message::new().text("what state ").quoted(site.state).text(" hands on ");
    let message = if site.ty.is_empty() { message } else { message.text("(type ").quoted(site.ty).text(") ") };
    let message = message.text("doesn't fit the input of state ").quoted(to_state).text(" (type ").quoted(to_ty);
    let message = misfit.describe(message.text("): ")).at(site);
    Err(misfit.advise(message, site.ty, to_ty))
}

/// [`check_fits`] for what the state `site.state` makes of its own input for its task, which takes a `to_ty`.
///
/// ```
/// use asl::Payload;
/// use asl::payload::{Site, check_task_fits};
///
/// const SITE: Site<'_> = Site { place: "case.asl.json:3:5", state: "Open", path: "", ty: "", snippet: "" };
/// const _: () = check_task_fits(u16::SCHEMA, u32::SCHEMA, "u32", &SITE);
/// ```
#[inline]
#[track_caller]
pub const fn check_task_fits(from: &'static Schema, to: &'static Schema, to_ty: &str, site: &Site<'_>) {
    if let Err(message) = try_check_task_fits(from, to, to_ty, site) {
        panic!("{}", message.as_str());
    }
}

/// [`check_task_fits`], with the message as a value.
#[inline]
pub const fn try_check_task_fits(
    from: &'static Schema,
    to: &'static Schema,
    to_ty: &str,
    site: &Site<'_>,
) -> Result<(), Message> {
    let Err(misfit) = fits(from, to, Trail::new()) else { return Ok(()) };
    let message = Message::new().text("what state ").quoted(site.state).text(" gives its task doesn't fit the type ");
    let message = misfit.describe(message.quoted(to_ty).text(" that it takes: ")).at(site);
    Err(misfit.advise(message, site.ty, to_ty))
}

/// The heart of it: every value of `from` must be one of `to`.
#[inline]
const fn fits(from: &'static Schema, to: &'static Schema, trail: Trail) -> Result<(), Misfit> {
    match (from, to) {
        (Schema::Any | Schema::Opaque, _) | (_, Schema::Any | Schema::Opaque) => Ok(()),
        (Schema::Written(from), to) => fits(from, to, trail),
        (from, Schema::Written(to)) => fits(from, to, trail),
        (Schema::OneOf(forms), _) => all_fit(forms, to, trail),
        (Schema::Optional(from), Schema::Optional(to)) => fits(from, to, trail),
        (Schema::Optional(from), to) => match fits(&Schema::Null, to, trail) {
            Ok(()) => fits(from, to, trail),
            Err(_) => Err(trail.misfit(Why::MayBeNull)),
        },
        (Schema::Null, Schema::Null | Schema::Optional(_)) => Ok(()),
        (from, Schema::Optional(to)) => fits(from, to, trail),
        (Schema::Constants(constants), to) => constants_fit(constants, from, to, trail),
        (from, Schema::OneOf(forms)) => one_fits(from, forms, trail),
        (Schema::Bool, Schema::Bool) | (Schema::String, Schema::String) => Ok(()),
        (Schema::Integer { .. } | Schema::Number, Schema::Number) => Ok(()),
        (Schema::Integer { min, max }, Schema::Integer { min: least, max: most }) => {
            let fits = *least <= *min && *max <= *most;
            if fits { Ok(()) } else { Err(trail.misfit(Why::Range { from: (*min, *max), to: (*least, *most) })) }
        }
        (Schema::String, Schema::Constants(constants)) if has_other(constants) => Ok(()),
        (Schema::Array(from), Schema::Array(to)) | (Schema::Map(from), Schema::Map(to)) => {
            fits(from, to, trail.then(Part::Each))
        }
        (Schema::Tuple(items), Schema::Array(to)) => items_fit(items, None, to, trail),
        (Schema::Tuple(from), Schema::Tuple(to)) if from.len() == to.len() => {
            items_fit(from, Some(to), &Schema::Any, trail)
        }
        (Schema::Tuple(from), Schema::Tuple(to)) => Err(trail.misfit(Why::Length { from: from.len(), to: to.len() })),
        (Schema::Object(from), Schema::Map(to)) => object_fits_map(from, to, trail),
        (Schema::Map(from), Schema::Object(to)) => map_fits_object(from, to, trail),
        (Schema::Object(from), Schema::Object(to)) => object_fits(from, to, trail),
        (from, to) => Err(trail.misfit(Why::Type { from, to })),
    }
}

#[inline]
const fn all_fit(forms: &[&'static Schema], to: &'static Schema, trail: Trail) -> Result<(), Misfit> {
    let mut idx = 0;
    while idx < forms.len() {
        if let Err(misfit) = fits(forms[idx], to, trail) {
            return Err(misfit);
        }
        idx += 1;
    }
    Ok(())
}

/// Where there is one form only, its misfit says more than that none fits.
#[inline]
const fn one_fits(from: &'static Schema, forms: &[&'static Schema], trail: Trail) -> Result<(), Misfit> {
    let mut idx = 0;
    while idx < forms.len() {
        match fits(from, forms[idx], trail) {
            Ok(()) => return Ok(()),
            Err(misfit) if forms.len() == 1 => return Err(misfit),
            Err(_) => {}
        }
        idx += 1;
    }
    Err(trail.misfit(Why::NoForm))
}

/// Each in its place; without places in `to`, each in `each`.
#[inline]
const fn items_fit(
    items: &[&'static Schema],
    to: Option<&[&'static Schema]>,
    each: &'static Schema,
    trail: Trail,
) -> Result<(), Misfit> {
    let mut idx = 0;
    while idx < items.len() {
        let to = match to {
            Some(to) => to[idx],
            None => each,
        };
        if let Err(misfit) = fits(items[idx], to, trail.then(Part::Place(idx))) {
            return Err(misfit);
        }
        idx += 1;
    }
    Ok(())
}

/// Each constant for itself: an enum's names may be read by several forms of another.
#[inline]
const fn constants_fit(
    constants: &'static [Constant],
    from: &'static Schema,
    to: &'static Schema,
    trail: Trail,
) -> Result<(), Misfit> {
    let mut idx = 0;
    while idx < constants.len() {
        if let Err(why) = constant_fits(constants[idx], from, to) {
            return Err(trail.misfit(why));
        }
        idx += 1;
    }
    Ok(())
}

#[inline]
const fn constant_fits(value: Constant, from: &'static Schema, to: &'static Schema) -> Result<(), Why> {
    match (value, to) {
        (Constant::Alias(_) | Constant::Other, _) | (_, Schema::Any | Schema::Opaque) => Ok(()),
        (Constant::Str(_), Schema::String) | (Constant::Int(_), Schema::Number) => Ok(()),
        (Constant::Int(number), Schema::Integer { min, max }) => {
            let range = (number as i128, number as i128);
            let fits = *min <= range.0 && range.1 <= *max;
            if fits { Ok(()) } else { Err(Why::Range { from: range, to: (*min, *max) }) }
        }
        (_, Schema::Constants(to)) => {
            if is_read(value, to) {
                Ok(())
            } else {
                Err(Why::Constant { value, to })
            }
        }
        (value, Schema::Optional(to) | Schema::Written(to)) => constant_fits(value, from, to),
        (value, Schema::OneOf(forms)) => {
            let mut idx = 0;
            while idx < forms.len() {
                if constant_fits(value, from, forms[idx]).is_ok() {
                    return Ok(());
                }
                idx += 1;
            }
            Err(Why::NoForm)
        }
        _ => Err(Why::Type { from, to }),
    }
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

#[inline]
const fn object_fits(from: &'static Object, to: &'static Object, trail: Trail) -> Result<(), Misfit> {
    let mut index = 0;
    while let Some(field) = to.field(index) {
        index += 1;
        if let Presence::Never = field.read {
            continue;
        }
        if let Err(misfit) = field_fits(from, field, trail) {
            return Err(misfit);
        }
    }
    unlisted_fit(from, to, trail)
}

/// Whether what `from` writes under the field's names can be read as this field.
#[inline]
const fn field_fits(from: &'static Object, to: Field, trail: Trail) -> Result<(), Misfit> {
    let is_needed = matches!(to.read, Presence::Always);
    let trail = trail.then(Part::Key(to.name));
    if let Some(field) = written_as(from, to) {
        let may_be_missing = !matches!(field.written, Presence::Always);
        if may_be_missing && is_needed {
            return Err(trail.misfit(Why::MayBeMissing));
        }
        return fits(field.schema, to.schema, trail);
    }
    match from.rest() {
        Some(rest) => match fits(rest, to.schema, trail) {
            Ok(()) if is_needed && !rest.is_any() => Err(trail.misfit(Why::MayBeMissing)),
            result => result,
        },
        None if is_needed => Err(trail.misfit(Why::Missing(similar(from, to.name)))),
        None => Ok(()),
    }
}

/// The field of `from` that is written under a name that `to` understands.
#[inline]
const fn written_as(from: &'static Object, to: Field) -> Option<Field> {
    let mut found = from.position(to.name);
    let mut idx = 0;
    while found.is_none() && idx < to.aliases.len() {
        found = from.position(to.aliases[idx]);
        idx += 1;
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

/// What `from` writes that `to` has no field for goes to `to`'s flattened map, or must not be there, or is ignored.
#[inline]
const fn unlisted_fit(from: &'static Object, to: &'static Object, trail: Trail) -> Result<(), Misfit> {
    let to_rest = to.rest();
    if to_rest.is_none() && !to.deny_unknown {
        return Ok(());
    }
    let mut index = 0;
    while let Some(field) = from.field(index) {
        index += 1;
        if matches!(field.written, Presence::Never) || reads(to, field.name) {
            continue;
        }
        let trail = trail.then(Part::Key(field.name));
        let Some(rest) = to_rest else { return Err(trail.misfit(Why::Unknown)) };
        if let Err(misfit) = fits(field.schema, rest, trail) {
            return Err(misfit);
        }
    }
    Ok(())
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

#[inline]
const fn object_fits_map(from: &'static Object, to: &'static Schema, trail: Trail) -> Result<(), Misfit> {
    let mut index = 0;
    while let Some(field) = from.field(index) {
        index += 1;
        if let Presence::Never = field.written {
            continue;
        }
        if let Err(misfit) = fits(field.schema, to, trail.then(Part::Key(field.name))) {
            return Err(misfit);
        }
    }
    match from.rest() {
        Some(rest) => fits(rest, to, trail.then(Part::Each)),
        None => Ok(()),
    }
}

#[inline]
const fn map_fits_object(from: &'static Schema, to: &'static Object, trail: Trail) -> Result<(), Misfit> {
    let mut index = 0;
    while let Some(field) = to.field(index) {
        index += 1;
        let trail = trail.then(Part::Key(field.name));
        match field.read {
            Presence::Never => continue,
            Presence::Always if !from.is_any() => return Err(trail.misfit(Why::MayBeMissing)),
            Presence::Always | Presence::Sometimes => {}
        }
        if let Err(misfit) = fits(from, field.schema, trail) {
            return Err(misfit);
        }
    }
    Ok(())
}

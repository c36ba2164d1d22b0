//! A picture of figures that pointers and arrow keys explore cell by cell.

use std::rc::Rc;

use is_it_them_words::past as words;
use yew::prelude::*;

use super::drawing::{Cell, Drawing};

#[derive(Properties)]
pub(super) struct Props {
    pub(super) drawing: Rc<Drawing>,
    /// Hears which part was pressed, by pointer or by Enter, where that opens something.
    #[prop_or_default]
    pub(super) onpick: Option<Callback<usize>>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub(super) speech: is_it_them_words::language::Speech,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.drawing, &other.drawing) && self.onpick == other.onpick
    }
}

pub(super) enum Message {
    /// Somebody points at this place of the field, in hundredths of a percent from its left and top.
    Point(f64, f64),
    /// An arrow key moves by this many cells.
    Walk(isize),
    /// Nobody points at anything.
    Leave,
    /// What is pointed at was pressed.
    Pick,
    Focus(bool),
    Table,
}

/// A picture that tells of each of its parts, to pointers, fingers and arrow keys alike, with its table behind it.
#[derive(Default)]
pub(super) struct Picture {
    at: Option<usize>,
    has_focus: bool,
    shows_table: bool,
    field: NodeRef,
}

impl Component for Picture {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Picture::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if !Rc::ptr_eq(&ctx.props().drawing, &old.drawing) {
            self.at = None;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        ctx.props().speech.speak();
        let drawing = &ctx.props().drawing;
        let before = self.at;
        match message {
            Message::Point(x, y) => self.at = hit(drawing, x, y).or(before),
            Message::Walk(by) => {
                let last = drawing.cells.len().saturating_sub(1);
                self.at = Some(before.unwrap_or(last).saturating_add_signed(by).min(last));
            }
            Message::Pick => {
                if let (Some(at), Some(onpick)) = (self.at, &ctx.props().onpick) {
                    onpick.emit(at);
                }
                return false;
            }
            Message::Leave if self.has_focus => {}
            Message::Leave => self.at = None,
            Message::Focus(has_focus) => {
                self.has_focus = has_focus;
                self.at = if has_focus { before.or(drawing.cells.len().checked_sub(1)) } else { None };
            }
            Message::Table => {
                self.shows_table = !self.shows_table;
                return true;
            }
        }
        self.at != before
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().speech.speak();
        let drawing = &*ctx.props().drawing;
        let cell = self.at.and_then(|at| drawing.cells.get(at));
        // Time runs from left to right in every language, as the picture does.
        html! {
            <figure class={classes!("picture", drawing.kind)}>
                <figcaption><span dir="auto">{ &drawing.title }</span>{ legend(drawing) }</figcaption>
                <div class="laid">
                    if !drawing.lanes.is_empty() {
                        <ul class="small muted" aria-hidden="true">{ for drawing.lanes.iter().enumerate().map(|(at, lane)| html! { <li key={at} dir="auto">{ lane }</li> }) }</ul>
                    }
                    { self.field(ctx, drawing, cell) }
                    if !drawing.totals.is_empty() {
                        <ul class="small nums" aria-hidden="true">{ for drawing.totals.iter().enumerate().map(|(lane, total)| html! { <li key={lane} dir="auto">{ total }</li> }) }</ul>
                    }
                </div>
                <p class="small muted nums said" dir={cell.is_none().then_some("ltr")}>
                    if let Some(cell) = cell {
                        <span class="grow">{ &cell.detail }</span>
                    } else {
                        <bdi>{ &drawing.ends.0 }</bdi><bdi>{ &drawing.ends.1 }</bdi>
                    }
                </p>
                <details class="behind" ontoggle={ctx.link().callback(|_| Message::Table)}>
                    <summary class="small muted">{ words::table() }</summary>
                    if self.shows_table { { table(drawing) } }
                </details>
            </figure>
        }
    }
}

impl Picture {
    fn field(&self, ctx: &Context<Self>, drawing: &Drawing, cell: Option<&Cell>) -> Html {
        let (width, height) = drawing.size;
        let last = drawing.cells.len().saturating_sub(1);
        let field = self.field.clone();
        let point = ctx.link().batch_callback(move |event: PointerEvent| {
            let rect = field.cast::<web_sys::Element>()?.get_bounding_client_rect();
            let part = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size.max(1.0);
            Some(Message::Point(
                part(event.client_x(), rect.left(), rect.width()),
                part(event.client_y(), rect.top(), rect.height()),
            ))
        });
        let step = isize::try_from(drawing.step).unwrap_or(1);
        let opens = ctx.props().onpick.is_some();
        let name = if opens { words::picture_opens(&drawing.title) } else { words::picture(&drawing.title) };
        let onkeydown = ctx.link().batch_callback(move |event: KeyboardEvent| {
            let by = match event.key().as_str() {
                "ArrowLeft" => -step,
                "ArrowRight" => step,
                "ArrowUp" => -1,
                "ArrowDown" => 1,
                "PageUp" => -30,
                "PageDown" => 30,
                "Enter" | " " if opens => {
                    event.prevent_default();
                    return Some(Message::Pick);
                }
                "Home" => isize::MIN,
                "End" => isize::MAX,
                _ => return None,
            };
            event.prevent_default();
            Some(Message::Walk(by))
        });
        html! {
            <svg ref={&self.field} viewBox={format!("0 0 {width} {height}")} preserveAspectRatio="none"
                role="slider" tabindex="0" aria-label={name} class={opens.then_some("opens")} aria-valuemin="0"
                aria-valuemax={last.to_string()} aria-valuenow={self.at.unwrap_or(last).to_string()}
                aria-valuetext={drawing.cells.get(self.at.unwrap_or(last)).map(|cell| cell.detail.clone())}
                onpointermove={point.clone()} onpointerdown={point} onclick={ctx.link().callback(|_| Message::Pick)} {onkeydown}
                onpointerleave={ctx.link().callback(|_| Message::Leave)}
                onfocus={ctx.link().callback(|_| Message::Focus(true))}
                onblur={ctx.link().callback(|_| Message::Focus(false))}>
                { marks(drawing) }
                if !drawing.over.is_empty() { <path class="over" d={drawing.over.iter().map(|mark| outline(*mark)).collect::<String>()} /> }
                if let Some(cell) = cell { { frame(cell) } }
            </svg>
        }
    }
}

/// All cells of a class as one path: a year in a handful of nodes.
fn marks(drawing: &Drawing) -> Html {
    let mut paths: Vec<(&'static str, String)> = Vec::new();
    for Cell { mark, class, .. } in &drawing.cells {
        let path = outline(*mark);
        match paths.iter_mut().find(|(known, _)| known == class) {
            Some((_, all)) => all.push_str(&path),
            None => paths.push((class, path)),
        }
    }
    paths.into_iter().map(|(class, d)| html! { <path key={class} {class} {d} /> }).collect()
}

fn frame(cell: &Cell) -> Html {
    html! { <path class="pointed" d={outline(cell.field)} /> }
}

fn legend(drawing: &Drawing) -> Html {
    if drawing.legend.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="legend small muted nums">
            { for drawing.legend.iter().map(|&(class, ref word)| html! {
                <li key={word.clone()}><svg {class} viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true"><path {class} d="M0 0h10v10h-10z" /></svg><span>{ word }</span></li>
            }) }
        </ul>
    }
}

/// A rectangle as a path.
fn outline((x, y, width, height): (u32, u32, u32, u32)) -> String {
    format!("M{x} {y}h{width}v{height}h-{width}z")
}

/// The cell whose field holds this place, given as parts of the whole.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the field")]
fn hit(drawing: &Drawing, x: f64, y: f64) -> Option<usize> {
    let place = |part: f64, size: u32| (part.clamp(0.0, 1.0) * f64::from(size)) as u32;
    let (x, y) = (place(x, drawing.size.0), place(y, drawing.size.1));
    // The later one lies on top.
    drawing.cells.iter().rposition(|Cell { field: (left, top, width, height), .. }| {
        (*left..left + width).contains(&x) && (*top..top + height).contains(&y)
    })
}

fn table(drawing: &Drawing) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={drawing.title.clone()}>
            <table class="small nums">
                <thead><tr>{ for drawing.head.iter().map(|head| html! { <th key={*head} scope="col">{ *head }</th> }) }</tr></thead>
                <tbody>
                    { for drawing.rows.iter().enumerate().map(|(index, cells)| html! {
                        <tr key={index}>{ for cells.iter().map(|cell| html! { <td dir="auto">{ cell }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

//! Puts together what is shipped: `target/dist/web` and `target/dist/extension`.
//!
//! Both start from a copy of the sources (`target/stage`) in which the wasm packages lie at `www/pkg/`. Scripts and
//! styles directly in `www/` and `extension/` are the entries: scripts are bundled with all they import, a module
//! keeps looking for its `.wasm` beside itself (`import.meta.url`), and an imported `.css` is its minified text.

use std::path::{Path, PathBuf};

use crate::files::{all_files, copy, copy_file, list, make, read, remove, write};
use crate::manifest;
use crate::pieces;
use crate::run::{Result, output, program, root, run, step};
use crate::shorten::shorten;
use crate::wasm::{PACKAGES, Package, Profile};
use crate::words;

use self::names::{CATALOGUE, CATALOGUE_PIECES, LANGUAGES, PLAYBOOKS, STARTER_SETS};

/// Where the builds are.
pub(crate) fn folder() -> PathBuf {
    root().join("target/dist")
}

/// Where the demo that follows its sources is: nothing that is tested or shipped.
pub(crate) fn watched() -> PathBuf {
    root().join("target/watched")
}

/// Puts the demo together from packages that are built.
pub(crate) fn build_watched(packages: &[&Package]) -> Result<()> {
    let stage = stage(&root().join("target/stage-watched"), packages, Profile::Watch)?;
    web(&stage, &watched(), packages, Profile::Watch)
}

/// Builds everything, prints how large it came out, and returns that.
pub(crate) fn build(profile: Profile) -> Result<Vec<Size>> {
    // First of all, so that a build that fails leaves nothing old behind to be tested or shipped in its place.
    for name in ["web", "extension"] {
        remove(&folder().join(name))?;
    }
    for package in PACKAGES {
        package.build(profile)?;
    }
    step("Putting together target/dist/web and target/dist/extension", || {
        let stage = stage(&root().join("target/stage"), &PACKAGES, profile)?;
        web(&stage, &folder().join("web"), &PACKAGES, profile)?;
        extension(&stage, profile)
    })?;
    let sizes = sizes()?;
    print_sizes(&sizes);
    Ok(sizes)
}

/// The extension's background, which the manifest names.
const BACKGROUND_SCRIPT: &str = "background.js";

/// By what names the modules fetch what lies beside them.
#[path = "../../core/src/names.rs"]
#[allow(dead_code, unreachable_pub, reason = "the rest is the scripts' and the modules' own")]
mod names;

/// The sources side by side with the generated packages, so that `./pkg/…` and `../www/…` mean what they say.
fn stage(stage: &Path, from: &[&Package], profile: Profile) -> Result<PathBuf> {
    remove(stage)?;
    for name in ["www", "extension"] {
        make(&stage.join(name))?;
        copy(&root().join(name), &stage.join(name), &|_| true)?;
    }
    copy_file(&root().join("core/catalog/vendors.json"), &stage.join("www").join(CATALOGUE))?;
    pieces::write_to(&stage.join("www").join(CATALOGUE_PIECES))?;
    copy(&root().join("core/playbook"), &stage.join("www").join(PLAYBOOKS), &is_playbook)?;
    let packages = stage.join("www/pkg");
    make(&packages)?;
    for package in from {
        for file in [package.script(), package.module()] {
            copy_file(&package.folder(profile).join(&file), &packages.join(&file))?;
        }
    }
    let module = |stem: &str| {
        let file = packages.join(format!("{stem}_bg.wasm"));
        std::fs::read(&file).map_err(|why| format!("{}: {why}", file.display()))
    };
    words::put(stage, LANGUAGES, &module, &from.iter().map(|package| package.stem).collect::<Vec<_>>())?;
    if profile == Profile::Release {
        minify_styles(stage)?;
        let names: Vec<_> = from.iter().map(|package| (package.script(), package.module())).collect();
        shorten(&packages, &names)?;
    }
    Ok(stage.to_path_buf())
}

fn web(stage: &Path, target: &Path, packages: &[&Package], profile: Profile) -> Result<()> {
    let page = root().join("index.html");
    if page.is_file() {
        copy_file(&page, &target.join("index.html"))?;
    }
    ship(stage, "www", &target.join("www"), packages, profile)
}

fn extension(stage: &Path, profile: Profile) -> Result<()> {
    let target = folder().join("extension");
    ship(stage, "extension", &target, &PACKAGES, profile)?;
    copy_file(&stage.join("www").join(CATALOGUE), &target.join("www").join(CATALOGUE))?;
    copy_file(&root().join("core/catalog/sets.json"), &target.join("www").join(STARTER_SETS))?;
    let pieces = target.join("www").join(CATALOGUE_PIECES);
    make(&pieces)?;
    copy(&stage.join("www").join(CATALOGUE_PIECES), &pieces, &|_| true)?;
    let playbooks = target.join("www").join(PLAYBOOKS);
    make(&playbooks)?;
    copy(&stage.join("www").join(PLAYBOOKS), &playbooks, &|_| true)?;
    let built = manifest::built(&read(&stage.join("extension").join(manifest::FILE))?)?;
    write(&target.join(manifest::FILE), built)?;
    borrow_from_www(stage, &target)
}

/// The schema lies beside the playbooks for those who write one; nothing reads it.
fn is_playbook(file: &Path) -> bool {
    file.extension().is_some_and(|kind| kind == "json") && !file.to_string_lossy().ends_with(".schema.json")
}

/// Bundles the entries in a folder of the stage, copies everything that is not script, and adds the modules the bundles
/// name.
fn ship(stage: &Path, name: &str, to: &Path, built: &[&Package], profile: Profile) -> Result<()> {
    make(to)?;
    let (from, packages) = (stage.join(name), stage.join("www/pkg"));
    copy(&from, to, &|file| {
        file.extension().is_none_or(|kind| kind != "js") && !file.starts_with(&packages)
    })?;
    let (workers, pages): (Vec<_>, Vec<_>) =
        entries(&from)?.into_iter().partition(|entry| entry.ends_with(BACKGROUND_SCRIPT));
    let sizes = format!("--define:SIZES={}", sizes_of(built, &packages)?);
    bundle(&pages, to, profile, &["--splitting", "--chunk-names=[name]-[hash]", &sizes])?;
    // It shares no file with the pages: what it needs is in one, where two packages' scripts compress as one.
    bundle(&workers, to, profile, &["--define:WORKER=true"])?;

    let text: String = entries(to)?.iter().map(|script| read(script)).collect::<Result<_>>()?;
    for package in built.iter().filter(|package| text.contains(&package.module())) {
        copy_file(&packages.join(package.module()), &to.join(package.module()))?;
    }
    Ok(())
}

/// How long each module is, by its name, so that a script can say how much of it has arrived: `{"is_it_them":263000}`.
fn sizes_of(built: &[&Package], packages: &Path) -> Result<String> {
    let mut sizes = Vec::new();
    for package in built {
        let module = packages.join(package.module());
        let length = std::fs::metadata(&module).map_err(|why| format!("{}: {why}", module.display()))?.len();
        sizes.push(format!("\"{}\":{length}", package.stem));
    }
    // A text, which is written where it is used: an object would be a script of its own, which every page waits for.
    Ok(format!("{:?}", format!("{{{}}}", sizes.join(","))))
}

fn bundle(entries: &[PathBuf], to: &Path, profile: Profile, options: &[&str]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let mut esbuild = program("esbuild");
    esbuild
        .args(entries)
        .args(["--bundle", "--format=esm", "--target=es2022", "--charset=utf8", "--loader:.css=text"])
        .args(["--log-level=warning", "--legal-comments=none"])
        .args(options)
        .arg(format!("--outdir={}", to.display()))
        .arg(if profile == Profile::Release { "--minify" } else { "--sourcemap=inline" });
    run(&mut esbuild)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(list(folder)?.into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "js")).collect())
}

fn minify_styles(stage: &Path) -> Result<()> {
    let styles: Vec<_> = all_files(stage)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "css"))
        .collect();
    if styles.is_empty() {
        return Ok(());
    }
    run(program("esbuild")
        .args(&styles)
        .args(["--minify", "--allow-overwrite", "--log-level=warning", "--charset=utf8"])
        .arg(format!("--outbase={}", stage.display()))
        .arg(format!("--outdir={}", stage.display())))
}

/// An extension's pages cannot reach above its own folder: what they name as `../www/…` comes along as `www/…`.
fn borrow_from_www(stage: &Path, extension: &Path) -> Result<()> {
    for page in
        list(extension)?.into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "html"))
    {
        let text = read(&page)?;
        for name in borrowed(&text) {
            copy_file(&stage.join("www").join(name), &extension.join("www").join(name))
                .map_err(|reason| format!("{} names ../www/{name}: {reason}", page.display()))?;
        }
        write(&page, text.replace("\"../www/", "\"www/"))?;
    }
    Ok(())
}

fn borrowed(html: &str) -> Vec<&str> {
    html.split("\"../www/").skip(1).filter_map(|rest| rest.split(['"', '?', '#']).next()).collect()
}

/// One shipped file.
pub(crate) struct Size {
    /// Below `target/dist`, with `/` between folders.
    pub(crate) file: String,
    pub(crate) raw: usize,
    /// With brotli at its hardest, as a server would send it.
    pub(crate) brotli: usize,
}

/// How large the shipped pages, scripts, styles and modules are. Those of the widget get their compressed twins beside them.
fn sizes() -> Result<Vec<Size>> {
    let counted = |file: &&PathBuf| {
        file.extension()
            .is_some_and(|kind| ["js", "css", "wasm", "html", "txt"].iter().any(|known| kind == *known))
    };
    let files = all_files(&folder())?;
    let mut node = program("node");
    node.arg(root().join("xtask/brotli.mjs")).args(files.iter().filter(counted));
    let lines = output(&mut node)?;
    Ok(lines.lines().filter_map(size).collect())
}

fn size(line: &str) -> Option<Size> {
    let mut words = line.splitn(3, ' ');
    let (raw, brotli) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let file = Path::new(words.next()?).strip_prefix(folder()).ok()?.to_string_lossy().into_owned();
    Some(Size { file, raw, brotli })
}

fn print_sizes(sizes: &[Size]) {
    println!("    {:>9}  {:>9}", "raw", "brotli");
    for size in sizes {
        println!("    {:>6} kB  {:>6} kB  {}", kilobytes(size.raw), kilobytes(size.brotli), size.file);
    }
}

/// In thousands of bytes, `44.8`.
pub(crate) fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_the_extension_names_what_it_borrows() {
        let html =
            r#"<link href="../www/a.css"><img src="../www/icons/b.svg#x"><script src="popup.js"></script>"#;
        assert_eq!(borrowed(html), ["a.css", "icons/b.svg"]);
    }

    #[test]
    fn kilobytes_are_thousands_of_bytes() {
        assert_eq!([999, 44_850, 110_000].map(kilobytes), ["0.9", "44.8", "110.0"]);
    }
}

//! A proxy between the browser and the server of the test runner, which hands requests on one after the other, each over a connection
//! of its own. That server (tiny_http 0.12) may leave a connection unanswered that comes while four others are idle, and a
//! browser opens as many as a page has scripts: half of all runs hung so.

use std::io::{Read as _, Write as _, copy};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::run::Result;

/// Where it listens: `src/browser/webdriver.json` tells the browser so.
const PORT: u16 = 47_821;

/// The longest head of a request, in bytes.
const HEAD: usize = 64 * 1024;

/// Begins to hand on, for as long as this program runs.
pub(crate) fn serve() -> Result<()> {
    let Ok(listener) = TcpListener::bind(("127.0.0.1", PORT)) else {
        return Err(format!(
            "Port {PORT} is in use, through which the browser of the tests would be served. End what uses it."
        ));
    };
    let turn = Arc::new(Mutex::new(()));
    thread::spawn(move || {
        for browser in listener.incoming().flatten() {
            let turn = turn.clone();
            thread::spawn(move || hand_on(browser, &turn));
        }
    });
    Ok(())
}

/// Hands one request on. Where there is nobody to hand it to, the browser's connection is closed, which is a failure of the network.
fn hand_on(mut browser: TcpStream, turn: &Mutex<()>) -> Option<()> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && head.len() < HEAD {
        browser.read_exact(&mut byte).ok()?;
        head.push(byte[0]);
    }
    let (to, head) = addressed(&String::from_utf8(head).ok()?)?;
    let _turn = turn.lock();
    let mut server = TcpStream::connect(to).ok()?;
    server.write_all(head.as_bytes()).ok()?;
    copy(&mut server, &mut browser).ok()?;
    browser.shutdown(Shutdown::Both).ok()
}

/// Whom a request to a proxy is for, and what is asked of it, over a connection that ends with the answer.
fn addressed(head: &str) -> Option<(String, String)> {
    let (line, rest) = head.split_once("\r\n")?;
    let mut parts = line.split(' ');
    let (method, address) = (parts.next()?, parts.next()?.strip_prefix("http://")?);
    let (to, path) = address.split_once('/')?;
    let kept = rest.split("\r\n").filter(|line| {
        let name = line.split(':').next().unwrap_or_default().to_ascii_lowercase();
        !line.is_empty() && name != "connection" && name != "proxy-connection"
    });
    let kept: String = kept.map(|line| format!("{line}\r\n")).collect();
    Some((to.to_owned(), format!("{method} /{path} HTTP/1.1\r\n{kept}Connection: close\r\n\r\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_handed_on_for_itself() {
        let head =
            "GET http://127.0.0.1:80/a/b?c HTTP/1.1\r\nHost: x\r\nProxy-Connection: keep-alive\r\n\r\n";
        let asked = "GET /a/b?c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assert_eq!(addressed(head), Some(("127.0.0.1:80".into(), asked.into())));
        assert_eq!(addressed("CONNECT a:443 HTTP/1.1\r\n\r\n"), None);
    }
}

"""A headless Chromium, spoken to over a pipe by the DevTools protocol: Python's standard library alone."""

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def find():
    """The browser's path (`CHROMIUM` names another), or None."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


class Failed(Exception):
    pass


class Browser:
    """One browser with one page. What its console says and what it asks the network for is kept."""

    def __init__(self, path):
        self.home = tempfile.mkdtemp(prefix="copydesk-browser-")
        read_here, write_there = os.pipe()
        read_there, write_here = os.pipe()
        # (the browser reads from 3 and writes to 4; copies are taken first, as either may be one of the two)
        def wire():
            source, sink = os.dup(read_there), os.dup(write_there)
            os.dup2(source, 3)
            os.dup2(sink, 4)

        command = [path, "--headless", "--remote-debugging-pipe", f"--user-data-dir={self.home}", "--disable-gpu"]
        command += ["--no-first-run", "--disable-extensions", "--disable-background-networking", "--hide-scrollbars"]
        command += ["--force-color-profile=srgb", "--disable-dev-shm-usage"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        self.process = subprocess.Popen(
            command, preexec_fn=wire, close_fds=False, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(read_there)
        os.close(write_there)
        self.pipe_in, self.pipe_out = read_here, write_here
        self.rest, self.number, self.session = b"", 0, None
        self.errors, self.requests, self.events = [], [], []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.pipe_out, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + 60
        while True:
            answer = self.next(until, method)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise Failed(f"{method}: {answer['error']}")
                return answer["result"]

    def next(self, until, waiting_for):
        while b"\0" not in self.rest:
            if not select.select([self.pipe_in], [], [], max(0, until - time.monotonic()))[0]:
                raise Failed(f"the browser does not answer: {waiting_for}")
            some = os.read(self.pipe_in, 1 << 20)
            if not some:
                raise Failed("the browser has ended")
            self.rest += some
        message, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(message)
        self.note(message.get("method"), message.get("params", {}))
        return message

    def note(self, event, params):
        self.events.append(event)
        if event == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(params["exceptionDetails"]))
        elif event == "Runtime.consoleAPICalled":
            self.errors.append(json.dumps(params["args"]))
        elif event == "Log.entryAdded":
            self.errors.append(params["entry"]["text"])
        elif event == "Page.javascriptDialogOpening":
            self.errors.append(f"a dialog: {params['message']}")
        elif event == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])

    def open(self, path, fragment=""):
        """Opens a file, waits until it is loaded, and gives the seconds that it took."""
        self.go("about:blank")
        self.errors.clear()
        self.requests.clear()
        return self.go(f"file://{os.path.abspath(path)}{fragment}")

    def go(self, url):
        self.events.clear()
        began = time.monotonic()
        self.call("Page.navigate", url=url)
        while "Page.loadEventFired" not in self.events:
            self.next(began + 60, url)
        return time.monotonic() - began

    def run(self, script):
        """What a piece of JavaScript gives; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise Failed(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def size(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def dark(self, is_dark):
        scheme = "dark" if is_dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def click(self, selector):
        """A click in the middle of the first line of what is selected, as a hand does it."""
        place = self.run(
            f"""(() => {{ const on = document.querySelector({json.dumps(selector)}); if (!on) return null; on.scrollIntoView({{block: "center"}});
            const r = on.getClientRects()[0]; return r ? [r.x + r.width / 2, r.y + r.height / 2] : null }})()"""
        )
        if not place:
            raise Failed(f"nothing to click on: {selector}")
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"]:
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="none" if kind == "mouseMoved" else "left", clickCount=1)

    def key(self, key, code=None):
        texts = {"Enter": "\r"}
        codes = {"Enter": 13, "Escape": 27, "Tab": 9}
        about = {"key": key, "code": code or key, "windowsVirtualKeyCode": codes.get(key, ord(key[0].upper()))}
        text = texts.get(key, key if len(key) == 1 else None)
        self.call("Input.dispatchKeyEvent", type="keyDown", **about, **({"text": text} if text else {}))
        self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    def write(self, text):
        self.call("Input.insertText", text=text)

    def picture(self):
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def close(self):
        # (its own process, and what that started, alone)
        try:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(timeout=10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.pipe_in)
        os.close(self.pipe_out)
        shutil.rmtree(self.home, ignore_errors=True)

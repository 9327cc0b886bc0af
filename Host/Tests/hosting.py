# SPDX-FileCopyrightText: 2026 The Recite authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A recite-host process for tests: started, spoken to through its terminal, killed, started again."""
import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
QUIZ = os.path.join(HERE, "kordal.quiz.json")


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Host:
    """One round in a folder of its own. `lines` is what the terminal has shown."""

    def __init__(self, program, *arguments, quiz=QUIZ):
        self.program, self.arguments = program, list(arguments)
        self.folder = tempfile.mkdtemp(prefix="recite-round-")
        shutil.copy(quiz, os.path.join(self.folder, "quiz.json"))
        self.port = free_port()
        self.lines, self.process = [], None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        self.process = subprocess.Popen(
            [self.program, self.folder, "--bind", "127.0.0.1", "--port", str(self.port), "--qr", "none",
             *self.arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        threading.Thread(target=self._read, args=(self.process,), daemon=True).start()
        self.wait_for("Commands:")

    def _read(self, process):
        for line in process.stdout:
            self.lines.append(line.rstrip("\n"))

    def wait_for(self, text, seconds=20, after=0):
        end = time.time() + seconds
        while time.time() < end:
            for line in self.lines[after:]:
                if text in line:
                    return line
            if self.process.poll() is not None:
                time.sleep(0.2)
                if not any(text in line for line in self.lines[after:]):
                    raise AssertionError(f"recite-host ended with {self.process.returncode}: {self.lines[-5:]}")
            time.sleep(0.02)
        raise AssertionError(f"the terminal does not show “{text}”: {self.lines[-10:]}")

    def type(self, line, shows=None):
        """Types a line; waits until the terminal shows `shows`."""
        after = len(self.lines)
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.wait_for(shows, after=after) if shows else None

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
        if self.process:
            self.process.wait()

    def restart(self):
        self.kill()
        self.lines.clear()
        self.start()

    # What only the terminal and the private folder tell.

    @property
    def header(self):
        with open(os.path.join(self.folder, "round.jsonl"), encoding="utf-8") as f:
            return json.loads(f.readline())

    def events(self):
        with open(os.path.join(self.folder, "round.jsonl"), encoding="utf-8") as f:
            return [json.loads(line) for line in f][1:]

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/"

    def memory_mb(self):
        """Resident memory and its greatest value so far, in MB."""
        values = {}
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as f:
            for line in f:
                if line.startswith(("VmRSS", "VmHWM")):
                    values[line[:5]] = int(line.split()[1]) / 1024
        return values.get("VmRSS", 0), values.get("VmHWM", 0)

    # Requests as a phone makes them.

    def request(self, method, path, body=None, bearer=None, headers=None, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        send = {"Host": host or f"127.0.0.1:{self.port}"}
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        if body is not None:
            send["Content-Type"] = "application/json"
        if bearer:
            send["Authorization"] = f"Bearer {bearer}"
        send.update(headers or {})
        connection.request(method, path, body, send)
        response = connection.getresponse()
        data = response.read()
        connection.close()
        return response.status, dict((k.lower(), v) for k, v in response.getheaders()), data

    def join(self, name, token, code=None):
        return self.request("POST", "/api/join", {"code": self.header["code"] if code is None else code, "name": name, "token": token})

    def state(self, path, bearer):
        """The first state of a stream."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as s:
            s.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAuthorization: Bearer {bearer}\r\n\r\n".encode())
            data = b""
            while b"\n\n" not in data.partition(b"\r\n\r\n")[2]:
                piece = s.recv(65536)
                if not piece:
                    break
                data += piece
        body = data.partition(b"\r\n\r\n")[2].decode()
        begin = body.find("data: ")
        if begin < 0:
            return None
        end = body.find("\n\n", begin)
        return json.loads("".join(p for p in body[begin + 6:end].splitlines() if True))

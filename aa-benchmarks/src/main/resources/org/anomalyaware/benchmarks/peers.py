"""The Python peers of the benchmarks: reads a task a line, as JSON, and answers with a value a line.

A task that needs a library that is not here is answered with the reason.
"""

import json
import os
import sys
import time


class Absent(Exception):
    pass


def need(module, package):
    try:
        return __import__(module)
    except ImportError:
        raise Absent(f"needs Python's {module} (Debian: {package})") from None


def pace(work, seconds):
    """How often a second something can be done."""
    began = time.perf_counter()
    done = 0
    while True:
        work()
        done += 1
        passed = time.perf_counter() - began
        if passed >= seconds:
            return done / passed


def duration(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def fastest_threads(torch, work):
    """Warms up, and finds out with how many threads the work is done fastest."""
    paces = {}
    for threads in (1, 2):
        torch.set_num_threads(threads)
        pace(work, 0.3)
        paces[threads] = pace(work, 0.3)
    return max(paces, key=paces.get)


def vae(torch, features, hidden, latent):
    nn = torch.nn
    encoder = nn.Sequential(
        nn.Linear(features, hidden), nn.ReLU(), nn.Linear(hidden, 2 * latent)
    )
    decoder = nn.Sequential(nn.Linear(latent, hidden), nn.ReLU(), nn.Linear(hidden, features))
    return encoder, decoder


class Steps:
    """Training steps of a variational autoencoder, eager, batches in memory in one order."""

    def __init__(self, features, hidden, latent, batch, likelihood, seconds):
        torch = need("torch", "python3-torch")
        self.torch, self.seconds, self.latent = torch, seconds, latent
        self.bernoulli = likelihood == "BERNOULLI"
        data = torch.rand(64, batch, features) if self.bernoulli else torch.randn(64, batch, features)
        self.batches = list(data.unbind())
        self.next = 0
        fastest = None
        # Adam of this PyTorch can go tensor by tensor or over lists of tensors.
        for foreach in (False, True):
            self.start(features, hidden, latent, foreach)
            threads = fastest_threads(torch, self.step)
            torch.set_num_threads(threads)
            speed = pace(self.step, 0.3)
            if fastest is None or speed > fastest[0]:
                fastest = (speed, foreach, threads)
        _, foreach, self.threads = fastest
        self.start(features, hidden, latent, foreach)

    def start(self, features, hidden, latent, foreach):
        self.encoder, self.decoder = vae(self.torch, features, hidden, latent)
        parameters = list(self.encoder.parameters()) + list(self.decoder.parameters())
        self.adam = self.torch.optim.Adam(parameters, lr=1e-3, foreach=foreach)

    def step(self):
        torch = self.torch
        batch = self.batches[self.next % len(self.batches)]
        self.next += 1
        mean, log_variance = self.encoder(batch).split(self.latent, 1)
        drawn = mean + (0.5 * log_variance).exp() * torch.randn_like(mean)
        output = self.decoder(drawn)
        functional = torch.nn.functional
        if self.bernoulli:
            error = functional.binary_cross_entropy_with_logits(output, batch, reduction="sum")
        else:
            error = functional.mse_loss(output, batch, reduction="sum")
        divergence = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum()
        self.adam.zero_grad(set_to_none=True)
        ((error + divergence) / len(batch)).backward()
        self.adam.step()

    def measure(self):
        self.torch.set_num_threads(self.threads)
        return pace(self.step, self.seconds)


class Scoring:
    """Scores of raw features, eager, without gradients, in batches in memory."""

    def __init__(self, features, hidden, latent, rows, seconds):
        torch = need("torch", "python3-torch")
        self.torch, self.seconds, self.rows, self.latent = torch, seconds, rows, latent
        self.encoder, self.decoder = vae(torch, features, hidden, latent)
        self.mean, self.deviation = torch.zeros(features), torch.ones(features)
        self.batches = torch.randn(rows, features).split(65_536)
        self.threads = fastest_threads(torch, self.score)

    def score(self):
        with self.torch.no_grad():
            for batch in self.batches:
                standardized = (batch - self.mean) / self.deviation
                output = self.decoder(self.encoder(standardized)[:, : self.latent])
                (output - standardized).square().sum(1).numpy()

    def measure(self):
        self.torch.set_num_threads(self.threads)
        return self.rows * pace(self.score, self.seconds)


class Files:
    """Reads files to arrays again and again."""

    def __init__(self, files):
        self.files = files
        missing = [file for file in files if not os.path.isfile(file)]
        if missing:
            raise Absent(f"there is no {missing[0]} (--data)")
        self.prepare()
        self.read()

    def measure(self):
        return duration(self.read)


class Csv(Files):
    def prepare(self):
        self.pandas = need("pandas", "python3-pandas")

    def read(self):
        for file in self.files:
            self.pandas.read_csv(file)


class Hdf5(Files):
    def prepare(self):
        self.pandas = need("pandas", "python3-pandas")
        need("tables", "python3-tables")

    def read(self):
        for file in self.files:
            self.pandas.read_hdf(file)


class Idx(Files):
    def prepare(self):
        self.numpy = need("numpy", "python3-numpy")

    def read(self):
        for file in self.files:
            pixels = self.numpy.fromfile(file, dtype=self.numpy.uint8)[16:]
            pixels.reshape(-1, 784).astype(self.numpy.float32) / self.numpy.float32(255)


class Evaluation:
    """ROC AUC and average precision by scikit-learn."""

    def __init__(self, size):
        numpy = need("numpy", "python3-numpy")
        need("sklearn", "python3-sklearn")
        from sklearn import metrics

        self.metrics = metrics
        random = numpy.random.default_rng(size)
        scores = random.random(size)
        self.labels = numpy.arange(size) >= size // 2
        self.scores = numpy.where(self.labels, numpy.sqrt(scores), scores)
        self.evaluate()

    def evaluate(self):
        self.metrics.roc_auc_score(self.labels, self.scores)
        self.metrics.average_precision_score(self.labels, self.scores)

    def measure(self):
        return duration(self.evaluate)


class Product:
    """Billions of operations a second in a plain matrix product."""

    def __init__(self, side, seconds):
        numpy = need("numpy", "python3-numpy")
        self.side, self.seconds = side, seconds
        self.left = numpy.random.default_rng(1).random((side, side), dtype=numpy.float32)
        pace(self.multiply, 0.3)

    def multiply(self):
        self.left @ self.left

    def measure(self):
        return 2 * self.side**3 * pace(self.multiply, self.seconds) / 1e9


TASKS = {
    "steps": Steps,
    "scoring": Scoring,
    "csv": Csv,
    "hdf5": Hdf5,
    "idx": Idx,
    "evaluation": Evaluation,
    "product": Product,
}


def main():
    prepared = {}
    for line in sys.stdin:
        task = json.loads(line)
        try:
            if line not in prepared:
                prepared[line] = TASKS[task.pop("task")](**task)
            answer = {"value": prepared[line].measure()}
        except Absent as reason:
            answer = {"absent": str(reason)}
        print(json.dumps(answer), flush=True)


main()

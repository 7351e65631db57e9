package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs the command in this process and keeps what it wrote. */
record Aa(int status, String out, String err) {

  static Aa run(String... arguments) {
    return run(new Terminal(false, 60), arguments);
  }

  static Aa run(Terminal terminal, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = AaCommand.line(terminal, Interruption.ofThisThread());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return new Aa(status, out.toString(), err.toString());
  }
}

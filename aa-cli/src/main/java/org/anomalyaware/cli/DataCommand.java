package org.anomalyaware.cli;

import picocli.CommandLine.Command;

/** {@code aa data}: where data lies. */
@Command(
    name = "data",
    description = "Tells where data is looked for.",
    synopsisSubcommandLabel = "COMMAND")
final class DataCommand {}

package org.anomalyaware.cli;

import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.archetype.ProjectKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The kind of plugin that a name stands for. */
final class ProjectKindConverter implements ITypeConverter<ProjectKind> {

  @Override
  public ProjectKind convert(String name) {
    List<String> names = Arrays.stream(ProjectKind.values()).map(ProjectKind::id).toList();
    return Arrays.stream(ProjectKind.values())
        .filter(kind -> kind.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "unknown kind '%s': %s".formatted(name, NearestNames.hint(name, names))));
  }
}

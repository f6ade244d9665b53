package id.warta.architecture.template;

import id.warta.architecture.Project;
import id.warta.architecture.code.ClassFiles;
import java.nio.file.Files;
import java.util.stream.Collectors;

/// A function has one name in all places: folder, package, handler, zip, resource, log, events.
///
/// @param classes among which the handlers must be
public record NamesAgree(Project project, ClassFiles classes) implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    var deployed = template.functions().stream().map(Function::name).collect(Collectors.toSet());
    project
        .functions()
        .forEach(
            folder ->
                findings.unless(deployed.contains(folder), "functions/%s is not deployed", folder));
    template.functions().forEach(function -> check(function, template, findings));
  }

  private void check(Function function, Template template, Findings findings) {
    var id = function.id();
    var name = function.name();
    var zip = project.root().relativize(project.zip(name)).toString();
    var handler =
        "id.warta.function.%s.%sHandler".formatted(name.replace("-", ""), function.camelName());
    findings.unless(id.endsWith("Function"), "%s is a function, and not named so", id);
    findings.unless(project.functions().contains(name), "%s has no folder functions/%s", id, name);
    findings.unless(
        function.properties().path("CodeUri").asString("").equals(zip),
        "%s does not run the package %s",
        id,
        zip);
    findings.unless(function.handler().equals(handler), "%s does not call %s", id, handler);
    findings.unless(
        classes.contains(function.handler().replace('.', '/')),
        "%s calls %s, which does not exist",
        id,
        function.handler());
    findings.unless(
        Files.isDirectory(project.file("events/" + name)),
        "%s has no sample in events/%s",
        id,
        name);
    findings.unless(
        Statement.named(
                template.at(
                    "/Resources/%sLog/Properties/LogGroupName".formatted(function.camelName())))
            .endsWith("/" + name),
        "%s does not log to a group of its name",
        id);
  }
}

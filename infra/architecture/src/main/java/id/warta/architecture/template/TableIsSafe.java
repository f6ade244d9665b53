package id.warta.architecture.template;

/// The table can be put back to any second, is not deleted by mistake, and is paid for by use.
public final class TableIsSafe implements TemplateRule {

  @Override
  public void check(Template template, Findings findings) {
    template
        .properties("AWS::DynamoDB::Table")
        .forEach(
            (id, table) -> {
              findings.unless(
                  table
                      .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                      .asBoolean(false),
                  "%s cannot be put back",
                  id);
              findings.unless(
                  table.path("DeletionProtectionEnabled").asBoolean(false),
                  "%s can be deleted",
                  id);
              findings.unless(template.keeps(id), "%s goes with the stack", id);
              findings.unless(
                  table.path("BillingMode").asString("").equals("PAY_PER_REQUEST"),
                  "%s costs something while nobody reads",
                  id);
              findings.unless(
                  table
                      .at("/StreamSpecification/StreamViewType")
                      .asString("")
                      .equals("NEW_AND_OLD_IMAGES"),
                  "%s does not tell what changed",
                  id);
              findings.unless(
                  table.at("/TimeToLiveSpecification/Enabled").asBoolean(false),
                  "%s keeps what has expired",
                  id);
            });
  }
}

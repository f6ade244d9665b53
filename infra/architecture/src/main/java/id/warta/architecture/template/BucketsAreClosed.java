package id.warta.architecture.template;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A bucket is private, encrypted, spoken to over TLS only, and stays when the stack goes.
public final class BucketsAreClosed implements TemplateRule {
  private static final Set<String> BLOCKS =
      Set.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  @Override
  public void check(Template template, Findings findings) {
    template
        .properties("AWS::S3::Bucket")
        .forEach((id, bucket) -> check(id, bucket, template, findings));
  }

  private static void check(String id, JsonNode bucket, Template template, Findings findings) {
    for (var block : BLOCKS) {
      findings.unless(
          bucket.path("PublicAccessBlockConfiguration").path(block).asBoolean(false),
          "%s lacks %s",
          id,
          block);
    }
    findings.unless(bucket.has("BucketEncryption"), "%s is not encrypted", id);
    findings.unless(
        bucket
            .at("/OwnershipControls/Rules/0/ObjectOwnership")
            .asString("")
            .equals("BucketOwnerEnforced"),
        "%s takes access lists",
        id);
    findings.unless(
        bucket
            .at("/LifecycleConfiguration/Rules")
            .valueStream()
            .anyMatch(rule -> rule.has("AbortIncompleteMultipartUpload")),
        "%s keeps the parts of uploads that were never finished",
        id);
    findings.unless(template.keeps(id), "%s goes with the stack", id);
    findings.unless(
        template.properties("AWS::S3::BucketPolicy").values().stream()
            .filter(policy -> Statement.named(policy.path("Bucket")).equals(id))
            .flatMap(policy -> Statement.in(policy.path("PolicyDocument")))
            .anyMatch(statement -> refusesPlainText(statement, id)),
        "%s answers without TLS",
        id);
  }

  private static boolean refusesPlainText(Statement statement, String bucket) {
    return !statement.allows()
        && statement.actions().contains("s3:*")
        && statement.resources().containsAll(Set.of(bucket, bucket + "/*"))
        && !statement.node().at("/Condition/Bool/aws:SecureTransport").asBoolean(true);
  }
}

package id.warta.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.warta.local.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSourceTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !Ref Name                                             | Borneo
          !Ref AWS::Region                                      | ap-southeast-3
          !Ref Table                                            | warta-local-table
          !Ref Named                                            | a-bucket-of-Borneo
          !Ref Other                                            | other
          !Sub '${Name}, ${!Name}, ${AWS::AccountId}'           | Borneo, ${Name}, 000000000000
          !Sub '${Table.Arn}/index/desk'                        | arn:aws:dynamodb:ap-southeast-3:000000000000:table/warta-local-table/index/desk
          !Sub ['${A}${Name}', {A: !Ref Name}]                  | BorneoBorneo
          !GetAtt Queue.Arn                                     | arn:aws:sqs:ap-southeast-3:000000000000:warta-local-queue
          !GetAtt Named.Arn                                     | arn:aws:s3:::a-bucket-of-Borneo
          !GetAtt Other.Arn                                     | arn:aws:lambda:ap-southeast-3:000000000000:function:other
          !Join ['-', [a, !Ref Name, c]]                        | a-Borneo-c
          !If [Big, yes, no]                                    | no
          !If [Small, !Ref Name, no]                            | Borneo
          !FindInMap [Sizes, !Ref Name, side]                   | 7
          !Select [1, !Split ['.', 'a.b.c']]                    | b
          !Base64 x                                             | eA==
          !Sub 'https://${Shown.DomainName}/x'                  | http://127.0.0.1:9/x
          Fn::Sub: '${Name}'                                    | Borneo
          1024                                                  | 1024
          'true'                                                | true
          """)
  void computes_what_a_template_says(String expression, String expected) {
    var value = "{V: " + expression + "}";
    if (expression.startsWith("Fn::")) {
      value = "{V: {" + expression + "}}";
    }
    var template =
        read(
            """
            Parameters:
              Name: {Type: String, Default: Borneo}
              Number: {Type: Number, Default: 5}
            Mappings:
              Sizes: {Borneo: {side: 7}}
            Conditions:
              Big: !Equals [!Ref Number, '6']
              Small: !And [!Not [!Condition Big], !Or [!Equals [a, b], !Equals [a, a]]]
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {Handler: x, CodeUri: x.zip, Environment: {Variables: %s}}
              Other: {Type: AWS::Serverless::Function, Properties: {Handler: x, CodeUri: x.zip}}
              Table: {Type: AWS::DynamoDB::Table, Properties: {}}
              Named: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub 'a-bucket-of-${Name}'}}
              Queue: {Type: AWS::SQS::Queue}
              Shown: {Type: AWS::CloudFront::Distribution, Properties: {DistributionConfig: {}}}
            """
                .formatted(value));
    var resolved = template.resolve(Map.of(), Map.of("Shown.DomainName", "127.0.0.1:9"));
    assertThat(resolved.function("F").environment()).containsEntry("V", expected);
  }

  @Test
  void leaves_out_what_has_no_value_and_what_no_condition_wants() {
    var template =
        resolve(
            """
            Conditions: {Never: !Equals [a, b]}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: x
                  CodeUri: x.zip
                  MemorySize: !If [Never, 512, !Ref AWS::NoValue]
              G:
                Type: AWS::Serverless::Function
                Condition: Never
                Properties: {Handler: x, CodeUri: x.zip}
            """);
    assertThat(template.functions()).extracting(FunctionDefinition::logicalId).containsExactly("F");
    assertThat(template.function("F").memoryMegabytes()).isEqualTo(128);
  }

  @Test
  void gives_functions_what_the_globals_say_under_their_own() {
    var template =
        resolve(
            """
            Globals:
              Function:
                Handler: x
                CodeUri: x.zip
                Timeout: 10
                MemorySize: 1024
                Environment: {Variables: {A: global, B: global}}
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties: {MemorySize: 512, Environment: {Variables: {B: own}}}
            """);
    var function = template.function("F");
    assertThat(function.memoryMegabytes()).isEqualTo(512);
    assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(function.environment()).isEqualTo(Map.of("A", "global", "B", "own"));
    assertThat(function.code()).isEqualTo(folder.resolve("x.zip"));
  }

  @Test
  void says_what_it_does_not_emulate() {
    var template =
        resolve(
            """
            Resources:
              A: {Type: AWS::Logs::LogGroup}
              B: {Type: AWS::Logs::LogGroup}
              E: {Type: AWS::Logs::LogGroup}
              C: {Type: AWS::WAFv2::WebACL}
              D: {Type: AWS::SQS::Queue}
            """);
    assertThat(template.notEmulated())
        .containsExactly("Logs::LogGroup (3 of them)", "WAFv2::WebACL (C)");
  }

  @Test
  void takes_the_values_that_a_parameter_allows_and_no_others() {
    var template =
        read(
            """
            Parameters:
              Size: {Type: Number, Default: 5, MinValue: 1, MaxValue: 9}
              Kind: {Type: String, Default: a, AllowedValues: [a, b]}
              Origin: {Type: String, Default: 'https://a', AllowedPattern: 'https?://[a-z]+'}
              Short: {Type: String, Default: a, MinLength: 1, MaxLength: 2}
              Needed: {Type: String}
            Resources: {A: {Type: AWS::SQS::Queue}}
            """);
    var needed = Map.of("Needed", "x");
    template.resolve(needed, Map.of());
    for (var bad :
        List.of("Size=0", "Size=x", "Kind=c", "Origin=ftp://a", "Short=abc", "Short=", "None=1")) {
      var parts = bad.split("=", 2);
      assertThatThrownBy(
              () -> template.resolve(Map.of("Needed", "x", parts[0], parts[1]), Map.of()))
          .as(bad)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(parts[0])
          .hasMessageNotContaining("\n");
    }
    assertThatThrownBy(() -> template.resolve(Map.of(), Map.of()))
        .hasMessageContaining("'Needed' needs a value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a",
        "a: b",
        "Resources: [",
        "Resources: {A: {Type: a}}\nResources: {}",
        "Resources: {A: {Kind: x}}",
        "Resources: {A: {Type: AWS::Serverless::Function, Properties: {Handler: x}}}",
        "Resources: {A: {Type: AWS::Serverless::Function, Properties: {Handler: !Ref Nobody,"
            + " CodeUri: x}}}",
        "Resources: {A: {Type: AWS::Serverless::Function, Properties: {Handler: !Nonsense x,"
            + " CodeUri: x}}}",
        "Resources: {A: {Type: AWS::SQS::Queue, Condition: Nowhere}}",
        "Resources: {A: {Type: AWS::Serverless::Function, Properties: {Handler: x, CodeUri: x,"
            + " Timeout: x}}}",
        "Resources: {A: {Type: AWS::Serverless::HttpApi}, B: {Type: AWS::Serverless::HttpApi}}",
      })
  void says_in_one_line_what_is_wrong_with_a_template(String text) {
    assertThatThrownBy(() -> resolve(text))
        .isInstanceOf(CannotStart.class)
        .hasMessageNotContaining("\n");
  }

  private Template resolve(String text) {
    return read(text).resolve(Map.of(), Map.of());
  }

  private TemplateSource read(String text) {
    try {
      return TemplateSource.read(Files.writeString(folder.resolve("template.yaml"), text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

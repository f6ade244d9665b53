package id.warta.local.storage;

import id.warta.local.template.FunctionDefinition.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the holder of a key may do in S3: what some statement allows and none denies.
record S3Rights(List<Statement> statements) {
  static final S3Rights ALL =
      new S3Rights(List.of(new Statement(true, List.of("s3:*"), List.of("*"))));

  /// Whether the rights cover an action.
  ///
  /// @param action `s3:GetObject`
  /// @param resource `arn:aws:s3:::bucket/key`
  boolean allow(String action, String resource) {
    return statements.stream().anyMatch(one -> one.allow() && covers(one, action, resource))
        && statements.stream().noneMatch(one -> !one.allow() && covers(one, action, resource));
  }

  private static boolean covers(Statement statement, String action, String resource) {
    return statement.actions().stream().anyMatch(pattern -> matches(pattern, action))
        && statement.resources().stream().anyMatch(pattern -> matches(pattern, resource));
  }

  /// `*` stands for any text, `?` for any character.
  private static boolean matches(String pattern, String text) {
    var expression =
        pattern
            .chars()
            .mapToObj(
                character ->
                    switch (character) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(character));
                    })
            .collect(Collectors.joining());
    return Pattern.compile(expression, Pattern.DOTALL).matcher(text).matches();
  }
}

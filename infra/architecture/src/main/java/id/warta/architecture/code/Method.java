package id.warta.architecture.code;

/// A method or a constructor, as bytecode names it.
///
/// @param owner the class that it is called on, `id/warta/article/Slug`
/// @param descriptor of its parameters and what it answers, `(I)V`
public record Method(String owner, String name, String descriptor) {

  Method on(String otherOwner) {
    return new Method(otherOwner, name, descriptor);
  }

  boolean isInitializer() {
    return name.startsWith("<");
  }
}

package id.warta.architecture.code;

import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The code that can run once a handler is made and called, followed through the bytecode.
///
/// A call on an interface may end in each class of ours that is instantiated on the way and has
/// that interface. What an instantiated class does for strangers (a `Comparator`, a `Runnable`) is
/// taken to be called. So nothing that can run is missed but by reflection, which we do not use.
public final class Reach {
  private static final Set<String> ANCESTORS_THAT_CALL_NOTHING =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final ClassFiles classes;
  private final Map<Method, Body> bodies = new LinkedHashMap<>();
  private final Set<String> instantiated = new LinkedHashSet<>();
  private final Set<String> initialized = new HashSet<>();
  private final Set<Method> dispatched = new LinkedHashSet<>();
  private final Set<Method> entered = new HashSet<>();
  private final Deque<Method> open = new ArrayDeque<>();

  /// What one method does.
  ///
  /// @param calls in it, ours and strangers'
  /// @param texts the string constants in it
  /// @param fields the static fields that it reads, `Owner.NAME`
  public record Body(Set<Method> calls, Set<String> texts, Set<String> fields) {
    private Body() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  private Reach(ClassFiles classes) {
    this.classes = classes;
  }

  /// What can run once Lambda has made a handler and calls it.
  ///
  /// @param handler the class that Lambda makes and calls, `id.warta.function.x.XHandler`
  /// @throws IllegalArgumentException if there is no such class, or Lambda could not make it
  public static Reach of(String handler, ClassFiles classes) {
    var name = handler.replace('.', '/');
    var constructor = new Method(name, "<init>", "()V");
    if (classes.code(constructor).isEmpty()) {
      throw new IllegalArgumentException(handler + " has no constructor that takes nothing");
    }
    var reach = new Reach(classes);
    reach.instantiate(name);
    reach.enter(constructor);
    reach.walk();
    return reach;
  }

  /// The methods of ours that can run, with what they do.
  public Map<Method, Body> bodies() {
    return bodies;
  }

  public Stream<Method> calls() {
    return bodies.values().stream().flatMap(body -> body.calls().stream());
  }

  private void walk() {
    while (!open.isEmpty()) {
      var method = open.remove();
      var body = new Body();
      bodies.put(method, body);
      for (var element : classes.code(method).orElseThrow()) {
        follow(element, body);
      }
    }
  }

  private void follow(CodeElement element, Body body) {
    switch (element) {
      case InvokeInstruction call ->
          follow(
              new Method(
                  call.owner().asInternalName(),
                  call.name().stringValue(),
                  call.type().stringValue()),
              switch (call.opcode()) {
                case INVOKEVIRTUAL, INVOKEINTERFACE -> true;
                default -> false;
              },
              body);
      case InvokeDynamicInstruction dynamic ->
          dynamic.bootstrapArgs().forEach(argument -> follow(argument, body));
      case NewObjectInstruction made -> instantiate(made.className().asInternalName());
      case FieldInstruction field -> {
        initialize(field.owner().asInternalName());
        body.fields().add(field.owner().asInternalName() + "." + field.name().stringValue());
      }
      case ConstantInstruction constant when constant.constantValue() instanceof String text ->
          body.texts().add(text);
      default -> {
        // An instruction that leads nowhere else.
      }
    }
  }

  /// A lambda's body, or the method that a reference names.
  private void follow(ConstantDesc argument, Body body) {
    if (argument instanceof DirectMethodHandleDesc handle) {
      var owner = internalName(handle.owner());
      switch (handle.kind()) {
        case CONSTRUCTOR -> {
          instantiate(owner);
          follow(new Method(owner, "<init>", handle.lookupDescriptor()), false, body);
        }
        case VIRTUAL, INTERFACE_VIRTUAL ->
            follow(new Method(owner, handle.methodName(), handle.lookupDescriptor()), true, body);
        case STATIC, INTERFACE_STATIC, SPECIAL, INTERFACE_SPECIAL ->
            follow(new Method(owner, handle.methodName(), handle.lookupDescriptor()), false, body);
        case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> {
          // How a record compares itself.
        }
      }
    }
  }

  private static String internalName(ClassDesc type) {
    var descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private void follow(Method called, boolean dynamically, Body body) {
    body.calls().add(called);
    if (!classes.contains(called.owner())) {
      return;
    }
    initialize(called.owner());
    enterInherited(called);
    if (dynamically && dispatched.add(called)) {
      Set.copyOf(instantiated).forEach(type -> dispatch(called, type));
    }
  }

  private void dispatch(Method called, String type) {
    if (classes.lineage(type).contains(called.owner())) {
      enterInherited(called.on(type));
    }
  }

  /// The nearest one that the class declares or inherits.
  private void enterInherited(Method called) {
    classes.lineage(called.owner()).stream()
        .map(called::on)
        .filter(method -> classes.code(method).isPresent())
        .findFirst()
        .ifPresent(this::enter);
  }

  private void instantiate(String type) {
    if (!classes.contains(type) || !instantiated.add(type)) {
      return;
    }
    initialize(type);
    Set.copyOf(dispatched).forEach(called -> dispatch(called, type));
    if (servesStrangers(type)) {
      classes.methods(type).stream()
          .filter(method -> classes.code(method).isPresent())
          .forEach(this::enter);
    }
  }

  private boolean servesStrangers(String type) {
    return classes.lineage(type).stream()
        .filter(ancestor -> !classes.contains(ancestor))
        .anyMatch(ancestor -> !ANCESTORS_THAT_CALL_NOTHING.contains(ancestor));
  }

  private void initialize(String type) {
    if (classes.contains(type) && initialized.add(type)) {
      classes.lineage(type).stream()
          .map(ancestor -> new Method(ancestor, "<clinit>", "()V"))
          .filter(method -> classes.code(method).isPresent())
          .forEach(this::enter);
    }
  }

  private void enter(Method method) {
    if (entered.add(method)) {
      open.add(method);
    }
  }
}

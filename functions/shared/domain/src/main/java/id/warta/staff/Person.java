package id.warta.staff;

/// Someone of the newsroom, as kept with what they did.
///
/// @param sub the user pool's lasting id: decides who owns a story
/// @param username the name by which the user signs in: what answers show
public record Person(String sub, String username) {}

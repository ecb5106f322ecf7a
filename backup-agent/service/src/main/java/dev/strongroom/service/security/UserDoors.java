package dev.strongroom.service.security;

import dev.strongroom.service.usecase.Enrollment;
import dev.strongroom.service.usecase.Profile;
import dev.strongroom.service.usecase.Users;

/** How users come in, change themselves and are looked after: made together, because they count attempts together. */
public final class UserDoors implements AutoCloseable {
    private final UserSessions sessions;
    private final Enrollment enrollment;
    private final Profile profile;
    private final Users users;

    public UserDoors(EnrollmentParts parts) {
        SignInParts signIn = parts.signIn();
        MailedLinks links = new MailedLinks(parts.links(), parts.mails(), parts.link(), signIn.clock(),
                signIn.random());
        sessions = new UserSessions(signIn);
        enrollment = new UserEnrollment(parts, links, sessions.desk().passwords());
        profile = new UserProfile(signIn.users(), links, parts.mails(), sessions.desk());
        users = new AccountUsers(signIn, links);
    }

    public UserSessions sessions() {
        return sessions;
    }

    public Enrollment enrollment() {
        return enrollment;
    }

    public Profile profile() {
        return profile;
    }

    public Users users() {
        return users;
    }

    /** Shows once more that it is the scope's user who asks; see {@link PasswordCheck}. */
    public PasswordCheck passwordCheck() {
        return (scope, password) -> signIn(scope.userId(), password);
    }

    private void signIn(String userId, String password) {
        StoredUser user = sessions.userOf(userId);
        sessions.desk().requirePassword(user, "password", password);
    }

    @Override
    public void close() {
        sessions.close();
    }
}

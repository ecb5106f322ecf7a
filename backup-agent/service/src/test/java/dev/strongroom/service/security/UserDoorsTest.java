package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.account.AccountUser;
import dev.strongroom.model.account.NewUser;
import dev.strongroom.model.account.UserChange;
import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.account.UserStanding;
import dev.strongroom.model.account.UserStatus;
import dev.strongroom.model.session.EmailAddress;
import dev.strongroom.model.session.EmailChange;
import dev.strongroom.model.session.LinkProof;
import dev.strongroom.model.session.NewPassword;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignUp;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.rest.fakes.MemoryAccountSecurity;
import dev.strongroom.service.rest.fakes.MemoryApiKeys;
import dev.strongroom.service.rest.fakes.MemoryAudit;
import dev.strongroom.service.rest.fakes.MemoryIpRules;
import dev.strongroom.service.rest.fakes.MemoryLinks;
import dev.strongroom.service.rest.fakes.MemoryMails;
import dev.strongroom.service.rest.fakes.MemorySecondFactors;
import dev.strongroom.service.rest.fakes.MemorySessions;
import dev.strongroom.service.rest.fakes.MemoryUsers;
import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.rest.fakes.OpenSeal;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.EnrollmentParts.SignUpRule;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Enrollment;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.SignInRefusedException;
import dev.strongroom.service.usecase.TooManyAttemptsException;
import dev.strongroom.service.usecase.Users;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("How users come in")
class UserDoorsTest {
    private static final SignInOrigin HERE = new SignInOrigin("127.0.0.1", "test");
    private static final String GOOD = "four words without sense";
    private static final String OTHER = "four other words of none";
    private static final String ADMIN = "admin@example.org";

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock();
    private final MemorySessions sessions = new MemorySessions();
    private final MemoryUsers users = new MemoryUsers(sessions);
    private final MemoryMails mails = new MemoryMails();
    private final MemoryAudit audit = new MemoryAudit();
    private final UserDoors doors = doors(SignUpRule.OPEN);
    private final Enrollment enrollment = doors.enrollment();
    private final Users people = doors.users();
    private String adminId = "";

    private UserDoors doors(SignUpRule rule) {
        SignInParts parts = new SignInParts(users, sessions, new MemorySecondFactors(), new MemoryApiKeys(),
                new MemoryIpRules(), new OpenSeal(),
                new MemoryAccountSecurity(), audit, clock, random);
        return new UserDoors(
                new EnrollmentParts(parts, new MemoryLinks(), mails, name -> "account of " + name, "app://go", rule));
    }

    @BeforeEach
    void addAdministrator() {
        String oneTime = new Administrators(users, clock, random).addFirst(ADMIN, Set.of("blue")).orElseThrow().value();
        adminId = users.findByEmail(ADMIN).orElseThrow().id();
        SignedIn first = signIn(ADMIN, oneTime);
        doors.sessions()
                .changePassword(first.accessToken(),
                        new dev.strongroom.model.session.PasswordChange(oneTime, GOOD), HERE);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private SignedIn signIn(String email, String password) {
        return doors.sessions().signIn(new SignInRequest(email, password), HERE);
    }

    private RequestScope admin() {
        return new RequestScope(adminId, "Administrator", Optional.of("blue"), Grants.ALL, new Reach.Everything(),
                Optional.empty(), Optional.empty());
    }

    @Nested
    @DisplayName("by signing up")
    class SigningUp {
        private final SignUp ann = new SignUp("Ann", "Ito", "Harbour", "ann@example.org", GOOD);

        @Test
        @DisplayName("makes nothing before the address was confirmed, then an account with its first user")
        void needsConfirmation() {
            enrollment.signUp(ann, HERE);
            assertThat(users.findByEmail("ann@example.org")).isEmpty();
            assertThatThrownBy(() -> signIn("ann@example.org", GOOD)).isInstanceOf(SignInRefusedException.class);

            enrollment.confirmSignUp(new LinkProof(mails.lastCode()));

            StoredUser made = users.findByEmail("ann@example.org").orElseThrow();
            assertThat(made.primaryOf()).containsExactly("account of Harbour");
            assertThat(made.rights().role()).isEqualTo(UserRole.ADMINISTRATOR);
            assertThat(signIn("ann@example.org", GOOD).user().name()).isEqualTo("Ann Ito");
        }

        @Test
        @DisplayName("answers alike for an address that has an account, and tells its owner by e-mail")
        void tellsOwnersAlone() {
            enrollment.signUp(new SignUp("Ann", "Ito", "Harbour", ADMIN, GOOD), HERE);

            assertThat(mails.sent().getLast().to()).isEqualTo(ADMIN);
            assertThat(mails.sent().getLast().letter().link()).isEmpty();
        }

        @Test
        @DisplayName("is refused where the operator does not allow it, and with a weak password")
        void isRefused() {
            try (UserDoors closed = doors(SignUpRule.CLOSED)) {
                assertThatThrownBy(() -> closed.enrollment().signUp(ann, HERE)).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> enrollment
                    .signUp(new SignUp("Ann", "Ito", "Harbour", "ann@example.org", "passwordpassword"), HERE))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        @DisplayName("can't be used to flood anybody with e-mails")
        void floodsNobody() {
            assertThatThrownBy(() -> {
                for (int i = 0; i < 6; i++) {
                    enrollment.signUp(ann, new SignInOrigin("192.0.2." + i, ""));
                }
            }).isInstanceOf(TooManyAttemptsException.class);
        }
    }

    @Nested
    @DisplayName("by an invitation")
    class Invited {
        @Test
        @DisplayName("choose a password and may do what was said")
        void comeIn() {
            AccountUser invited = people.invite(admin(), bea());
            assertThat(invited.status()).isEqualTo(UserStatus.INVITED);
            assertThatThrownBy(() -> signIn("bea@example.org", "")).isInstanceOf(SignInRefusedException.class);

            enrollment.acceptInvitation(new NewPassword(mails.lastCode(), GOOD));

            SignedIn bea = signIn("bea@example.org", GOOD);
            RequestScope scope = doors.sessions().scope(bea.accessToken(), Optional.of("blue"));
            assertThat(scope.grants().text()).isEqualTo("RESTORE:IMAP");
            assertThat(scope.reach()).isEqualTo(new Reach.AllButLimited());
        }

        @Test
        @DisplayName("have 24 hours, and a second e-mail ends the first")
        void haveADay() {
            AccountUser invited = people.invite(admin(), bea());
            String first = mails.lastCode();
            people.resendInvitation(admin(), invited.id());
            String second = mails.lastCode();

            assertThatThrownBy(() -> enrollment.acceptInvitation(new NewPassword(first, GOOD)))
                    .isInstanceOf(InvalidInputException.class);
            clock.move(Duration.ofHours(24));
            assertThatThrownBy(() -> enrollment.acceptInvitation(new NewPassword(second, GOOD)))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        @DisplayName("keep their link when the password was weak, and lose it with its use")
        void keepTheLinkUntilItIsUsed() {
            people.invite(admin(), bea());
            String code = mails.lastCode();
            assertThatThrownBy(() -> enrollment.acceptInvitation(new NewPassword(code, "passwordpassword")))
                    .isInstanceOfSatisfying(InvalidInputException.class,
                            e -> assertThat(e.field()).isEqualTo("newPassword"));
            enrollment.acceptInvitation(new NewPassword(code, GOOD));

            assertThatThrownBy(() -> enrollment.acceptInvitation(new NewPassword(code, OTHER)))
                    .isInstanceOfSatisfying(InvalidInputException.class,
                            e -> assertThat(e.field()).isEqualTo("code"));
        }
    }

    private static NewUser bea() {
        return new NewUser("bea@example.org", "Bea",
                new dev.strongroom.model.account.UserRights(UserRole.CUSTOM,
                        Map.of("RESTORE", Set.of(ServiceKind.IMAP))));
    }

    @Nested
    @DisplayName("who forgot the password")
    class Forgot {
        @Test
        @DisplayName("choose another by a link that is good once and ends all sessions")
        void chooseAnother() {
            SignedIn open = signIn(ADMIN, GOOD);
            enrollment.requestPasswordReset(new EmailAddress(ADMIN), HERE);
            String code = mails.lastCode();

            enrollment.resetPassword(new NewPassword(code, OTHER));

            assertThatThrownBy(() -> doors.sessions().list(open.accessToken()))
                    .isInstanceOf(SignInRefusedException.class);
            assertThat(signIn(ADMIN, OTHER).passwordChangeRequired()).isFalse();
            assertThatThrownBy(() -> enrollment.resetPassword(new NewPassword(code, GOOD)))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(mails.sent().getLast().letter().subject()).isEqualTo("Your password was changed");
        }

        @Test
        @DisplayName("are answered alike when there is no such user")
        void answersAlike() {
            enrollment.requestPasswordReset(new EmailAddress("nobody@example.org"), HERE);

            assertThat(mails.sent()).isEmpty();
        }
    }

    @Nested
    @DisplayName("with another address")
    class OtherAddress {
        @Test
        @DisplayName("once it was confirmed there; both addresses are told")
        void onceConfirmed() {
            doors.profile().changeEmail(admin(), new EmailChange("new@example.org", GOOD));
            assertThat(doors.profile().email(admin()).pending()).contains("new@example.org");
            assertThat(mails.sent()).extracting(MemoryMails.Sent::to).containsExactly("new@example.org", ADMIN);
            assertThat(signIn(ADMIN, GOOD).user().email()).isEqualTo(ADMIN);

            enrollment.confirmEmail(new LinkProof(mails.sent().getFirst().letter().link().orElseThrow().code()));

            assertThat(signIn("new@example.org", GOOD).user().email()).isEqualTo("new@example.org");
            assertThatThrownBy(() -> signIn(ADMIN, GOOD)).isInstanceOf(SignInRefusedException.class);
            assertThat(doors.profile().email(admin()).pending()).isEmpty();
        }

        @Test
        @DisplayName("needs the password; a pending one is resent or discarded")
        void isResentOrDiscarded() {
            assertThatThrownBy(() -> doors.profile().changeEmail(admin(), new EmailChange("new@example.org", "wrong")))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> doors.profile().resendEmail(admin())).isInstanceOf(NotFoundException.class);
            doors.profile().changeEmail(admin(), new EmailChange("new@example.org", GOOD));
            doors.profile().resendEmail(admin());
            String code = mails.lastCode();

            doors.profile().discardEmail(admin());

            assertThatThrownBy(() -> enrollment.confirmEmail(new LinkProof(code)))
                    .isInstanceOf(InvalidInputException.class);
        }

        @Test
        @DisplayName("does not tell the one who asks that somebody has it")
        void doesNotTell() {
            people.invite(admin(), bea());

            doors.profile().changeEmail(admin(), new EmailChange("bea@example.org", GOOD));

            assertThat(mails.sent().getLast().to()).isEqualTo("bea@example.org");
            assertThat(mails.sent().getLast().letter().link()).isEmpty();
        }
    }

    @Nested
    @DisplayName("and are looked after")
    class LookedAfter {
        @Test
        @DisplayName("by nobody who may do less than they")
        void byNobodyWhoMayDoLess() {
            RequestScope manager = new RequestScope("mia", "Mia", Optional.of("blue"),
                    Set.of(Permission.MANAGE_USERS));

            assertThatThrownBy(() -> people.invite(manager, bea())).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> people.remove(manager, adminId)).isInstanceOf(ConflictException.class);
            String bea = people.invite(admin(), bea()).id();
            assertThatThrownBy(() -> people.deactivate(manager, bea)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> people.remove(manager, bea)).isInstanceOf(ForbiddenException.class);
        }

        @Test
        @DisplayName("only by those who may manage users, and within their account")
        void byThoseWhoMay() {
            RequestScope viewer = new RequestScope("vera", "Vera", Optional.of("blue"),
                    Set.of(Permission.VIEW_BACKUPS));
            RequestScope red = new RequestScope("rob", "Rob", Optional.of("red"), Set.of(Permission.values()));

            assertThatThrownBy(() -> people.list(viewer)).isInstanceOf(ForbiddenException.class);
            assertThat(people.list(red)).isEmpty();
            assertThatThrownBy(() -> people.get(red, adminId)).isInstanceOf(NotFoundException.class);
        }

        @Test
        @DisplayName("deactivated with all sessions, and let back as they were")
        void deactivated() {
            String bea = people.invite(admin(), bea()).id();
            enrollment.acceptInvitation(new NewPassword(mails.lastCode(), GOOD));
            SignedIn open = signIn("bea@example.org", GOOD);

            assertThat(people.deactivate(admin(), bea).status()).isEqualTo(UserStatus.DEACTIVATED);

            assertThatThrownBy(() -> doors.sessions().list(open.accessToken()))
                    .isInstanceOf(SignInRefusedException.class);
            assertThatThrownBy(() -> signIn("bea@example.org", GOOD)).isInstanceOf(SignInRefusedException.class);
            people.activate(admin(), bea);
            assertThat(signIn("bea@example.org", GOOD).user().id()).isEqualTo(bea);
        }

        @Test
        @DisplayName("so that an account always has a primary user")
        void keepAPrimaryUser() {
            UserChange secondary = new UserChange("Administrator",
                    new dev.strongroom.model.account.UserRights(UserRole.ADMINISTRATOR, Map.of()),
                    UserStanding.SECONDARY);
            assertThatThrownBy(() -> people.change(admin(), adminId, secondary)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> people.deactivate(admin(), adminId)).isInstanceOf(ConflictException.class);

            String bea = people.invite(admin(), bea()).id();
            enrollment.acceptInvitation(new NewPassword(mails.lastCode(), GOOD));
            people.change(admin(), bea, new UserChange("Bea",
                    new dev.strongroom.model.account.UserRights(UserRole.ADMINISTRATOR, Map.of()),
                    UserStanding.PRIMARY));

            assertThat(people.change(admin(), adminId, secondary).standing()).isEqualTo(UserStanding.SECONDARY);
        }

        @Test
        @DisplayName("with primary users made by primary users alone")
        void primaryByPrimary() {
            String bea = people.invite(admin(), bea()).id();
            RequestScope secondary = new RequestScope("sam", "Sam", Optional.of("blue"), Grants.ALL,
                    new Reach.AllButLimited(), Optional.empty(), Optional.empty());

            assertThatThrownBy(() -> people.change(secondary, bea, new UserChange("Bea",
                    new dev.strongroom.model.account.UserRights(UserRole.CUSTOM, Map.of()), UserStanding.PRIMARY)))
                    .isInstanceOf(ForbiddenException.class);
        }

        @Test
        @DisplayName("with permissions that there are")
        void withKnownPermissions() {
            NewUser unknown = new NewUser("bea@example.org", "Bea", new dev.strongroom.model.account.UserRights(
                    UserRole.CUSTOM, Map.of("EVERYTHING", Set.of(ServiceKind.IMAP))));

            assertThatThrownBy(() -> people.invite(admin(), unknown)).isInstanceOf(InvalidInputException.class);
        }

        @Test
        @DisplayName("and deleted")
        void deleted() {
            String bea = people.invite(admin(), bea()).id();

            people.remove(admin(), bea);

            assertThat(people.list(admin())).extracting(AccountUser::id).containsExactly(adminId);
            assertThat(users.find(bea)).isEmpty();
        }
    }
}

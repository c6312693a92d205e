/**
 * What the script of a repro calls. What a server sent is only ever in a variable of `for`, which cmd puts in after it
 * has read the command, so nothing of it can become one; it is put into an ordinary variable where it was found to be
 * made of what is safe there.
 * @see https://learn.microsoft.com/windows-server/administration/windows-commands/for
 */
export const CMD_LABELS = String.raw`:answer
rem Reads from the head of the answer its status, the last if there are several, and whether it redirects.
set "STATUS="
for /f "usebackq tokens=1-3 delims=/ " %%A in ("head") do (
  if "%%A"=="HTTP" echo    HTTP/%%B %%C
  if "%%A"=="HTTP" set STATUS=1
  if "%%A"=="HTTP" set "SUCCESS="
  if "%%A"=="HTTP" set "MOVED="
  if "%%A"=="HTTP" for /l %%N in (200,1,299) do if "%%C"=="%%N" set SUCCESS=1
  if "%%A"=="HTTP" for %%N in (301 302 303 307 308) do if "%%C"=="%%N" set MOVED=1
)
set "REDIRECT="
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if defined MOVED if /i "%%A"=="Location" if not "%%B"=="" set REDIRECT=1
goto :eof
:values
rem Writes the values of a header to a file, a line each, behind an x.
type nul >values
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do if /i "%%A"=="%~1" >>values echo x%%B
goto :eof
:is
rem HOLDS where there is one line of the header, and it says WANTED or STAR.
call :values %~1
set "HOLDS="
set LINES=0
for /f "usebackq delims=" %%V in ("values") do set /a LINES+=1
for /f "usebackq tokens=1,*" %%V in ("values") do if "%%W"=="" if "%%V"=="x%WANTED%" set HOLDS=1
for /f "usebackq tokens=1,*" %%V in ("values") do if "%%W"=="" if defined STAR if "%%V"=="x%STAR%" set HOLDS=1
if not "%LINES%"=="1" set "HOLDS="
goto :eof
:list
rem Writes the elements of a list to a file, a line each. MALFORMED where one is no token.
call :values %~1
set "MALFORMED="
type nul >elements
for /f "usebackq delims=!#$%%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_${'`'}abcdefghijklmnopqrstuvwxyz|~, " %%V in ("values") do set MALFORMED=1
if defined MALFORMED goto :eof
for /f "usebackq delims=" %%V in ("values") do (
  set "REST=%%V"
  call :line
)
goto :eof
:line
set "REST=%REST:~1%"
:elements
set "LIST=%REST%"
set "REST="
set "ELEMENT="
for /f "tokens=1,* delims=," %%V in ("%LIST%") do (
  set "ELEMENT=%%V"
  set "REST=%%W"
)
for /f "tokens=1,*" %%V in ("%ELEMENT%") do (
  >>elements echo [%%V]
  if not "%%W"=="" set MALFORMED=1
)
if defined REST goto :elements
goto :eof
:lists
rem HOLDS no longer where the list has neither WANTED nor STAR.
set "FOUND="
for /f "usebackq delims=" %%E in ("elements") do if %COMPARE% "%%E"=="[%WANTED%]" set FOUND=1
for /f "usebackq delims=" %%E in ("elements") do if "%%E"=="[%STAR%]" set FOUND=1
if not defined FOUND set "HOLDS="
goto :eof
:target
rem HOLDS where it redirects nowhere, or to HTTP without a user, but for one at WANTED.
set "HOLDS=1"
if not defined REDIRECT goto :eof
call :values Location
set "ODD="
set "TO="
for /f "usebackq delims=!#$%%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]_abcdefghijklmnopqrstuvwxyz~" %%V in ("values") do set ODD=1
if defined ODD goto :eof
for /f "usebackq delims=" %%V in ("values") do if not defined TO set "TO=%%V"
set "TO=%TO:~1%"
if "%TO:~0,2%"=="//" set "TO=http:%TO%"
rem What has its colon behind a slash names no scheme.
set "SCHEME="
for /f "tokens=1,* delims=:" %%V in ("%TO%") do if not "%%W"=="" set "SCHEME=%%V"
for /f "tokens=1,* delims=:" %%V in ("%TO%") do set "REST=%%W"
if not defined SCHEME goto :eof
for /f "tokens=1,* delims=/\?#" %%V in ("x%SCHEME%") do if not "%%V"=="x%SCHEME%" goto :eof
if /i not "%SCHEME%"=="http" if /i not "%SCHEME%"=="https" set "HOLDS="
set "PLACE="
set "HOST="
for /f "tokens=1 delims=/\?#" %%V in ("%REST%") do set "PLACE=%%V"
for /f "tokens=1,* delims=@" %%V in ("%PLACE%") do set "HOST=%%W"
if defined HOST if /i not "%SCHEME%://%HOST%"=="%WANTED%" set "HOLDS="
goto :eof
:tell
rem Says how a demand came out, and what came where it is not met.
if defined HOLDS echo    ok     %~1 %~2
if defined HOLDS goto :eof
set FAILED=1
echo    FAILS  %~1 %~2
set "CAME="
for /f "usebackq tokens=1,* delims=: " %%A in ("head") do (
  if /i "%%A"=="%~1" set CAME=1
  if /i "%%A"=="%~1" echo           it is %%B
)
if not defined CAME if not "%~1"=="Status" echo           it is missing
goto :eof`;
